<#import "dual-password-form.ftl" as form>
<#import "dual-password-wizard.ftl" as wizard>
<#assign fields = []>
<#list view.parts() as part>
  <#assign fields = fields + [part.id() + "-change", part.id() + "-generate", "new-" + part.id() + "-password", "new-" + part.id() + "-password-again"]>
</#list>
<@wizard.page id="dual-password-change-user-basic" heading=msg("dualPasswordChangeUserBasicTitle") screen="change-user-basic" fields=fields>
  <@form.intro>${msg("dualPasswordChangeUserBasicIntro")}</@form.intro>
  <@wizard.who />
  <#list view.parts() as part>
    <#assign id = part.id()>
    <#assign label = form.label(id)>
    <fieldset class="dual-password-part" id="part-${id}">
      <legend>${label?cap_first}</legend>
      <div class="dual-password-choice" role="radiogroup" aria-labelledby="choice-${id}"<#if messagesPerField.existsError(id + "-change")> aria-describedby="input-error-${id}-change"</#if>>
        <span id="choice-${id}" class="dual-password-choice-name">${msg("dualPasswordChangeOrNot")}</span>
        <input type="radio" class="dual-password-yes" id="${id}-change" name="${id}-change" value="change"<#if part.chosen()> checked</#if> />
        <label for="${id}-change">${msg("dualPasswordChangeIt")}</label>
        <input type="radio" class="dual-password-no" id="${id}-keep" name="${id}-change" value="keep"<#if !part.chosen()> checked</#if> />
        <label for="${id}-keep">${msg("dualPasswordKeepIt")}</label>
        <@form.error name=id + "-change" />
        <div class="dual-password-fields">
          <div class="dual-password-check">
            <input type="checkbox" class="dual-password-generate" id="${id}-generate" name="${id}-generate" value="on"<#if part.generated()> checked</#if> aria-describedby="generate-hint-${id}<#if messagesPerField.existsError(id + "-generate")> input-error-${id}-generate</#if>" />
            <label for="${id}-generate">${msg("dualPasswordChangeUserGenerate")}</label>
          </div>
          <div id="generate-hint-${id}" class="${properties.kcFormHelperTextClass!} dual-password-hint">${msg("dualPasswordChangeUserGenerateHint")}</div>
          <@form.error name=id + "-generate" />
          <div class="dual-password-typed">
            <@form.password name="new-" + id + "-password" label=label?cap_first autocomplete="new-password" rules=part.rules() />
            <@form.password name="new-" + id + "-password-again" label=msg("dualPasswordChangeUserAgain", label)?cap_first autocomplete="new-password" same="new-" + id + "-password" />
          </div>
          <div class="dual-password-check">
            <input type="checkbox" id="${id}-force" name="${id}-force" value="on"<#if part.forced()> checked</#if> />
            <label for="${id}-force">${msg("dualPasswordChangeUserForced")}</label>
          </div>
        </div>
      </div>
    </fieldset>
  </#list>
  <div class="dual-password-notes">
    <h2>${msg("dualPasswordNotes")}</h2>
    <ul>
      <li>${msg("dualPasswordChangeUserNoteForced")}</li>
      <#if (wizardFrame.steps()?size > 3)><li>${msg("dualPasswordChangeUserNoteOnlyPasswords")}</li></#if>
    </ul>
  </div>
  <@wizard.buttons />
  <@form.revealing />
  <script type="module" src="${url.resourcesPath}/js/dual-password-change.js"></script>
</@wizard.page>
