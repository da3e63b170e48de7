<#import "dual-password-form.ftl" as form>
<#assign occasion = view.occasion().name()>
<#assign heading = msg(view.occasion().title())>
<#assign fields = []>
<#list view.changeable() as part>
  <#assign id = part.password().id()>
  <#assign fields = fields + part.selectable()?then([id + "-change"], []) + ["current-" + id + "-password", "new-" + id + "-password", "new-" + id + "-password-again"]>
</#list>
<@form.step id="dual-password-change" heading=heading fields=fields screen=view.occasion().screen() path=(occasion == "OWN")?then([msg("dualPasswordUserAdministration"), heading], [])>
  <@form.intro>${msg(view.occasion().intro())}</@form.intro>
  <#list view.ended() as id>
    <@form.intro>${msg("dualPasswordEndedToo", form.label(id))}</@form.intro>
  </#list>
  <input type="hidden" name="change-id" value="${view.changeId()}" />
  <#list view.changeable() as part>
    <#assign shown = part.password()>
    <#assign id = shown.id()>
    <#assign label = form.label(id)>
    <fieldset class="dual-password-part" id="part-${id}">
      <legend>${label?cap_first}</legend>
      <#if shown.status() == "SAME_AS_OTHER"><p class="dual-password-intro">${msg("dualPasswordShownSame")}</p></#if>
      <#if shown.status() == "PROVISIONAL">
        <p class="dual-password-intro">${msg("dualPasswordShownProvisional")}<#if shown.lastDay()?has_content> ${msg("dualPasswordShownProvisionalUntil", shown.lastDay())}</#if></p>
      <#elseif shown.lastDay()?has_content>
        <dl class="dual-password-facts"><dt>${msg("dualPasswordExpiry")}</dt><dd>${shown.lastDay()}</dd></dl>
      </#if>
      <#if part.selectable()>
        <div class="dual-password-choice" role="radiogroup" aria-labelledby="choice-${id}"<#if messagesPerField.existsError(id + "-change")> aria-describedby="input-error-${id}-change"</#if>>
          <span id="choice-${id}" class="dual-password-choice-name">${msg("dualPasswordChangeOrNot")}</span>
          <input type="radio" class="dual-password-yes" id="${id}-change" name="${id}-change" value="change"<#if part.chosen()> checked</#if> />
          <label for="${id}-change">${msg("dualPasswordChangeIt")}</label>
          <input type="radio" class="dual-password-no" id="${id}-keep" name="${id}-change" value="keep"<#if !part.chosen()> checked</#if> />
          <label for="${id}-keep">${msg("dualPasswordKeepIt")}</label>
          <@form.error name=id + "-change" />
          <div class="dual-password-fields">
            <@form.newPassword id=id label=label rules=part.rules() />
          </div>
        </div>
      <#else>
        <@form.newPassword id=id label=label rules=part.rules() />
      </#if>
    </fieldset>
  </#list>
  <#list view.fixed() as part>
    <#assign shown = part.password()>
    <fieldset class="dual-password-part" id="part-${shown.id()}">
      <legend>${form.label(shown.id())?cap_first}</legend>
      <p class="dual-password-intro">
        <#if part.standing() == "TEMPORARILY_SUSPENDED">${msg("dualPasswordShownSuspendedUntil", part.until())}
        <#elseif part.standing() == "PERMANENTLY_SUSPENDED">${msg("dualPasswordShownSuspended")}
        <#elseif shown.status() == "PROVISIONAL_ENDED">${msg("dualPasswordConfirmationProvisionalEnded")}
        <#else>${msg("dualPasswordShownNotSet")}</#if>
      </p>
    </fieldset>
  </#list>
  <#if occasion == "OWN">
    <div class="dual-password-check">
      <input type="checkbox" id="end-other-sessions" name="end-other-sessions" value="on" checked />
      <label for="end-other-sessions">${msg("dualPasswordEndOtherSessions")}</label>
    </div>
  </#if>
  <div class="dual-password-notes">
    <h2>${msg("dualPasswordNotes")}</h2>
    <ul>
      <#if occasion == "FORCED">
        <li>${msg("dualPasswordNoteForgottenTold")}</li>
      <#else>
        <li>${msg("dualPasswordNoteForgotten")}</li>
      </#if>
      <#if occasion == "OWN">
        <li>${msg("dualPasswordNoteExpiry")}</li>
      </#if>
    </ul>
  </div>
  <#if occasion != "OWN">
    <@form.contact heading=msg("dualPasswordNoteNobody") />
  </#if>
  <@form.buttons>
    <@form.primary name="execute" label=msg("dualPasswordExecute") />
    <#if occasion == "OWN"><@form.secondary name="cancel-aia" label=msg("dualPasswordCancel") /></#if>
  </@form.buttons>
  <@form.revealing />
  <script type="module" src="${url.resourcesPath}/js/dual-password-change.js"></script>
</@form.step>
