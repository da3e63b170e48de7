<#import "dual-password-form.ftl" as form>
<#import "dual-password-wizard.ftl" as wizard>
<#assign fields = []>
<#assign elsewhere = view.parts()?filter(part -> !part.changeable())>
<#list view.parts()?filter(part -> part.changeable()) as part>
  <#assign fields = fields + [part.id() + "-change", part.id() + "-generate", "new-" + part.id() + "-password", "new-" + part.id() + "-password-again"]>
</#list>
<@wizard.page id="dual-password-change-user-basic" heading=msg("dualPasswordChangeUserBasicTitle") screen="change-user-basic" fields=fields>
  <@form.intro>${msg("dualPasswordChangeUserBasicIntro")}</@form.intro>
  <@wizard.who />
  <@form.username loginId=view.person().loginId() />
  <#list view.parts() as part>
    <#assign id = part.id()>
    <#assign label = form.label(id)>
    <@form.part id=id>
      <#if part.changeable()>
      <@form.choice id=id chosen=part.chosen()>
        <@form.check id=id + "-generate" label=msg("dualPasswordChangeUserGenerate") checked=part.generated() class="dual-password-generate"
          about="generate-hint-" + id + messagesPerField.existsError(id + "-generate")?then(" input-error-" + id + "-generate", "") />
        <div id="generate-hint-${id}" class="${properties.kcFormHelperTextClass!} dual-password-hint">${msg("dualPasswordChangeUserGenerateHint")}</div>
        <@form.error name=id + "-generate" />
        <div class="dual-password-typed">
          <@wizard.newPassword id=id rules=part.rules() />
        </div>
        <@form.check id=id + "-force" label=msg("dualPasswordChangeUserForced") checked=part.forced() />
      </@form.choice>
      <#else>
      <p class="dual-password-intro">${msg("dualPasswordChangeUserNotChangeable")}</p>
      </#if>
    </@form.part>
  </#list>
  <@form.notes>
    <li>${msg("dualPasswordChangeUserNoteForced")}</li>
    <#if (wizardFrame.steps()?size > 3)><li>${msg("dualPasswordChangeUserNoteOnlyPasswords")}</li></#if>
  </@form.notes>
  <#if elsewhere?has_content><@form.contact /></#if>
  <@wizard.buttons />
  <@form.revealing />
  <script type="module" src="${url.resourcesPath}/js/dual-password-change.js"></script>
</@wizard.page>
