<#import "dual-password-form.ftl" as form>
<#assign fields = []>
<#list parts?filter(part -> part.changeable) as part>
  <#assign id = part.id>
  <#assign fields = fields + part.selectable?then([id + "-change"], []) + ["current-" + id + "-password", "new-" + id + "-password", "new-" + id + "-password-again"]>
</#list>
<@form.step id="dual-password-change" heading=msg(heading) fields=fields screen=screen path=(occasion == "OWN")?then([msg("dualPasswordUserAdministration"), msg(heading)], [])>
  <@form.intro>${msg(intro)}</@form.intro>
  <#list ended as id>
    <@form.intro>${msg("dualPasswordEndedToo", form.label(id))}</@form.intro>
  </#list>
  <input type="hidden" name="change-id" value="${changeId}" />
  <#list parts as part>
    <#assign label = form.label(part.id)>
    <fieldset class="dual-password-part" id="part-${part.id}">
      <legend>${label?cap_first}</legend>
      <#if !part.changeable>
        <p class="dual-password-intro">
          <#if part.standing == "TEMPORARILY_SUSPENDED">${msg("dualPasswordShownSuspendedUntil", part.until)}
          <#elseif part.standing == "PERMANENTLY_SUSPENDED">${msg("dualPasswordShownSuspended")}
          <#elseif part.status == "PROVISIONAL_ENDED">${msg("dualPasswordConfirmationProvisionalEnded")}
          <#else>${msg("dualPasswordShownNotSet")}</#if>
        </p>
      <#else>
        <#if part.status == "SAME_AS_OTHER"><p class="dual-password-intro">${msg("dualPasswordShownSame")}</p></#if>
        <#if part.status == "PROVISIONAL">
          <p class="dual-password-intro">${msg("dualPasswordShownProvisional")}<#if part.lastDay?has_content> ${msg("dualPasswordShownProvisionalUntil", part.lastDay)}</#if></p>
        <#elseif part.lastDay?has_content>
          <dl class="dual-password-facts"><dt>${msg("dualPasswordExpiry")}</dt><dd>${part.lastDay}</dd></dl>
        </#if>
        <#if part.selectable>
          <div class="dual-password-choice" role="radiogroup" aria-labelledby="choice-${part.id}"<#if messagesPerField.existsError(part.id + "-change")> aria-describedby="input-error-${part.id}-change"</#if>>
            <span id="choice-${part.id}" class="dual-password-choice-name">${msg("dualPasswordChangeOrNot")}</span>
            <input type="radio" class="dual-password-yes" id="${part.id}-change" name="${part.id}-change" value="change"<#if part.chosen> checked</#if> />
            <label for="${part.id}-change">${msg("dualPasswordChangeIt")}</label>
            <input type="radio" class="dual-password-no" id="${part.id}-keep" name="${part.id}-change" value="keep"<#if !part.chosen> checked</#if> />
            <label for="${part.id}-keep">${msg("dualPasswordKeepIt")}</label>
            <@form.error name=part.id + "-change" />
            <div class="dual-password-fields">
              <@form.newPassword id=part.id label=label rules=part.rules />
            </div>
          </div>
        <#else>
          <@form.newPassword id=part.id label=label rules=part.rules />
        </#if>
      </#if>
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
