<#import "dual-password-form.ftl" as form>
<#import "dual-password-wizard.ftl" as wizard>
<@wizard.page id="test-rights" heading=msg("testRightsHeading") fields=["limit"]>
  <@wizard.who />
  <div class="dual-password-check">
    <input type="checkbox" id="payments" name="payments" value="granted"<#if granted> checked</#if> />
    <label for="payments">${msg("testRightsPayments")}</label>
  </div>
  <@form.field name="limit" label=msg("testRightsLimit")>
    <input id="limit" name="limit" value="${limit}" inputmode="numeric" />
  </@form.field>
  <pre id="notes" hidden>${notes}</pre>
  <@wizard.buttons />
</@wizard.page>
