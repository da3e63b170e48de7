<#import "dual-password-form.ftl" as form>
<#assign label = form.label("confirmation")>
<@form.step id="dual-password-set-confirmation" heading=msg("dualPasswordSetTitle", label) screen="confirmation-set" fields=["code", "login-password", "new-confirmation-password", "new-confirmation-password-again"]>
  <@form.askedBy />
  <@form.username />
  <@form.intro>${msg("dualPasswordSetIntro", label, maskedAddress)}</@form.intro>
  <@form.text name="code" label=msg("dualPasswordCode") autocomplete="one-time-code" inputmode="numeric" />
  <@form.password name="login-password" label=form.label("login")?cap_first autocomplete="current-password" />
  <@form.password name="new-confirmation-password" label=msg("dualPasswordNew", label) autocomplete="section-confirmation new-password" rules=rules />
  <@form.password name="new-confirmation-password-again" label=msg("dualPasswordNewAgain", label) autocomplete="section-confirmation new-password" same="new-confirmation-password" />
  <@form.buttons next="set" back="cancel"><@form.secondary name="send" label=msg("dualPasswordSendCodeAgain") /></@form.buttons>
  <@form.revealing />
  <script type="module" src="${url.resourcesPath}/js/dual-password-change.js"></script>
</@form.step>
