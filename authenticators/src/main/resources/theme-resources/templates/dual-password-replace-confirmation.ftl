<#import "dual-password-form.ftl" as form>
<#assign label = form.label("confirmation")>
<@form.step id="dual-password-replace-confirmation" heading=msg("dualPasswordReplaceTitle", label) screen="confirmation-replace" fields=["current-confirmation-password", "new-confirmation-password", "new-confirmation-password-again"]>
  <@form.askedBy />
  <@form.username />
  <@form.intro>${msg(reason, label)}</@form.intro>
  <@form.password name="current-confirmation-password" label=msg("dualPasswordCurrent", label) autocomplete="section-confirmation current-password" />
  <@form.password name="new-confirmation-password" label=msg("dualPasswordNew", label) autocomplete="section-confirmation new-password" rules=rules />
  <@form.password name="new-confirmation-password-again" label=msg("dualPasswordNewAgain", label) autocomplete="section-confirmation new-password" same="new-confirmation-password" />
  <@form.buttons next="set" back="cancel" />
  <@form.revealing />
  <script type="module" src="${url.resourcesPath}/js/dual-password-change.js"></script>
</@form.step>
