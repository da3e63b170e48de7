<#import "dual-password-form.ftl" as form>
<#import "dual-password-wizard.ftl" as wizard>
<@wizard.page id="sample-accounts" heading=msg("sampleSteps.accounts-heading") screen="sample-accounts" fields=["limit"]>
  <@wizard.who />
  <fieldset class="dual-password-part">
    <legend>${msg("sampleSteps.accounts-legend")}</legend>
    <#list boxes as box><@form.check id=box.name() label=msg(box.label()) checked=box.checked() /></#list>
  </fieldset>
  <@form.field name="limit" label=msg("sampleSteps.limit")>
    <@form.wrap wrong=messagesPerField.existsError("limit")>
      <input id="limit" name="limit" type="text"<#if !form.wrapped> class="${properties.kcInputClass!}"</#if> value="${form.kept("limit")?has_content?then(form.kept("limit"), texts.limit)}" inputmode="numeric" autocomplete="off" maxlength="10"<#if messagesPerField.existsError("limit")> aria-invalid="true" aria-describedby="input-error-limit"</#if> />
    </@form.wrap>
  </@form.field>
  <@wizard.buttons next=msg("sampleSteps.change") />
</@wizard.page>
