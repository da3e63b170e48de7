<#import "dual-password-form.ftl" as form>
<#assign occasion = view.occasion().name()>
<#assign heading = msg(view.occasion().title())>
<#assign fields = []>
<#list view.changeable() as part>
  <#assign id = part.password().id()>
  <#assign fields = fields + part.selectable()?then([id + "-change"], []) + ["current-" + id + "-password", "new-" + id + "-password", "new-" + id + "-password-again"]>
</#list>
<@form.step id="dual-password-change" heading=heading fields=fields screen=view.occasion().screen() path=(occasion == "OWN")?then([msg("dualPasswordUserAdministration"), heading], [])>
  <#assign changeable = view.changeable()?has_content>
  <#if changeable><@form.intro>${msg(view.occasion().intro())}</@form.intro></#if>
  <#list view.ended() as id>
    <@form.intro>${msg("dualPasswordEndedToo", form.label(id))}</@form.intro>
  </#list>
  <input type="hidden" name="change-id" value="${view.changeId()}" />
  <#if changeable><@form.username /></#if>
  <#list view.changeable() as part>
    <#assign shown = part.password()>
    <#assign id = shown.id()>
    <@form.part id=id>
      <#if shown.status() == "SAME_AS_OTHER"><p class="dual-password-intro">${msg("dualPasswordShownSame")}</p></#if>
      <#if shown.status() == "PROVISIONAL">
        <p class="dual-password-intro">${msg("dualPasswordShownProvisional")}<#if shown.lastDay()?has_content> ${msg("dualPasswordShownProvisionalUntil", shown.lastDay())}</#if></p>
      <#elseif shown.lastDay()?has_content>
        <dl class="dual-password-facts"><dt>${msg("dualPasswordExpiry")}</dt><dd>${shown.lastDay()}</dd></dl>
      </#if>
      <#if part.selectable()>
        <@form.choice id=id chosen=part.chosen()>
          <@form.newPassword id=id label=form.label(id) rules=part.rules() />
        </@form.choice>
      <#else>
        <@form.newPassword id=id label=form.label(id) rules=part.rules() />
      </#if>
    </@form.part>
  </#list>
  <#list view.fixed() as part>
    <#assign shown = part.password()>
    <@form.part id=shown.id()>
      <p class="dual-password-intro">
        <#if part.keptElsewhere()>${msg("dualPasswordShownNotChangeable")}
        <#elseif part.standing() == "TEMPORARILY_SUSPENDED">${msg("dualPasswordShownSuspendedUntil", part.until())}
        <#elseif part.standing() == "PERMANENTLY_SUSPENDED">${msg("dualPasswordShownSuspended")}
        <#elseif shown.status() == "PROVISIONAL_ENDED">${msg("dualPasswordConfirmationProvisionalEnded")}
        <#else>${msg("dualPasswordShownNotSet")}</#if>
      </p>
    </@form.part>
  </#list>
  <#if occasion == "OWN" && changeable>
    <@form.check id="end-other-sessions" label=msg("dualPasswordEndOtherSessions") checked=view.endOthers() />
  </#if>
  <#if changeable>
  <@form.notes>
    <li>${(occasion == "FORCED")?then(msg("dualPasswordNoteForgottenTold"), msg("dualPasswordNoteForgotten"))}</li>
    <#if occasion == "OWN"><li>${msg("dualPasswordNoteExpiry")}</li></#if>
    <#list view.limit() as limit><li id="daily-limit">${msg("dualPasswordNoteDaily", limit.daily(), limit.left())}</li></#list>
  </@form.notes>
  </#if>
  <#if occasion != "OWN">
    <@form.contact heading=msg("dualPasswordNoteNobody") />
  <#elseif view.fixed()?filter(part -> part.keptElsewhere())?has_content>
    <@form.contact />
  </#if>
  <@form.buttons next=changeable?then("execute", "") back=(occasion == "OWN")?then("cancel-aia", "") />
  <@form.revealing />
  <script type="module" src="${url.resourcesPath}/js/dual-password-change.js"></script>
</@form.step>
