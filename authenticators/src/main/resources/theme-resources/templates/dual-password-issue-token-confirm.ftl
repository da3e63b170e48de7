<#import "dual-password-form.ftl" as form>
<@form.step id="dual-password-issue-token-confirm" heading=msg("dualPasswordIssueConfirmTitle") screen="issue-token-confirm" fields=["one-time-password"] read=true>
  <@form.intro>${msg("dualPasswordIssueConfirmIntro")}</@form.intro>
  <@form.intro>${msg("dualPasswordIssueMandatory")}</@form.intro>
  <fieldset class="dual-password-part" id="part-address">
    <legend>${msg("dualPasswordIssueAddressPart")}</legend>
    <dl class="dual-password-facts"><@form.fact name=msg("dualPasswordIssueAddressName") id="issued-address" dir="ltr">${view.address()}</@form.fact></dl>
  </fieldset>
  <fieldset class="dual-password-part" id="part-token">
    <legend>${msg("dualPasswordIssueTokenPart")}</legend>
    <dl class="dual-password-facts">
      <@form.fact name=msg("dualPasswordIssueServiceId") id="service-id" dir="ltr">${view.serviceId()}</@form.fact>
      <@form.fact name=msg("dualPasswordIssueUserId") id="phone-user-id" dir="ltr">${view.userId()}</@form.fact>
      <@form.fact name=msg("dualPasswordIssueValidUntil") id="valid-until">${view.until()}</@form.fact>
    </dl>
  </fieldset>
  <fieldset class="dual-password-part" id="part-code">
    <legend>${msg("dualPasswordOtp")}</legend>
    <p class="dual-password-intro">${view.isLinkMailed()?then(msg("dualPasswordIssueMailedWithPage"), msg("dualPasswordIssueMailed"))}</p>
    <#if view.qrCode()?has_content>
      <p class="dual-password-intro">${msg("dualPasswordIssueScan")}</p>
      <p><img id="phone-page-qr" alt="${msg("dualPasswordIssueQrCode")}" width="246" height="246" src="data:image/png;base64,${view.qrCode()}" /></p>
      <p class="dual-password-intro"><span id="phone-page" dir="ltr">${view.page()}</span></p>
    </#if>
    <p class="dual-password-intro">${msg("dualPasswordIssueWhatIsNeeded")}</p>
    <p class="dual-password-intro">${msg("dualPasswordIssueNoMail")}</p>
    <@form.text name="one-time-password" label=msg("dualPasswordIssueMarked", msg("dualPasswordOtp")) autocomplete="one-time-code" inputmode="numeric" hint=msg("dualPasswordIssueCodeHint", view.period()) />
  </fieldset>
  <#if view.coolDown() gt 0><@form.intro>${msg("dualPasswordIssueCoolDown", view.coolDown())}</@form.intro></#if>
  <#if view.exit() == "LATER"><@form.intro>${msg("dualPasswordIssueLaterNote")}</@form.intro></#if>
  <@form.buttons next="confirm-token" label=msg("dualPasswordRegisterTokenConfirm") back="issue-again" backLabel=msg("dualPasswordIssueBack")>
    <#if view.exit() == "LATER"><@form.secondary name="later" label=msg("dualPasswordIssueConfirmLater") /></#if>
    <#if view.exit() == "CANCEL"><@form.secondary name="cancel-aia" label=msg("dualPasswordBackToApplication") /></#if>
  </@form.buttons>
  <@form.contact />
</@form.step>
