<#import "dual-password-form.ftl" as form>
<#assign own = view.occasion().name() == "OWN">
<#assign what = (view.changed()?size == 2)?then(msg("dualPasswordBoth", form.label("login"), form.label("confirmation")), form.label(view.changed()?first))>
<@form.step id="dual-password-changed" heading=msg(view.occasion().doneTitle()) screen=view.occasion().screen() + "-done" path=own?then([msg("dualPasswordUserAdministration"), msg("dualPasswordChangeOwnResult")], [])>
  <@form.intro>${msg("dualPasswordChanged", what)?cap_first}<#if view.parts()?filter(part -> part.lastDay()?has_content)?has_content><br />${msg("dualPasswordCheckExpiry")}</#if></@form.intro>
  <section class="dual-password-part" aria-labelledby="dual-password-user-information">
    <h2 id="dual-password-user-information">${msg("dualPasswordUserInformation")}</h2>
    <dl class="dual-password-facts">
      <dt>${msg("dualPasswordLoginId")}</dt>
      <dd dir="auto">${readerLoginId}</dd>
      <#list view.parts() as part>
        <dt>${msg("dualPasswordExpiryOf", form.label(part.id()))?cap_first}</dt>
        <dd id="last-day-${part.id()}">${part.lastDay()?has_content?then(part.lastDay(), msg("dualPasswordNoExpiry"))}</dd>
      </#list>
    </dl>
  </section>
  <div class="dual-password-notes">
    <h2>${msg("dualPasswordNotes")}</h2>
    <ul><li>${msg("dualPasswordNoteExpiry")}</li></ul>
  </div>
  <@form.buttons>
    <#if own && view.initiated()>
      <@form.primary name="continue" label=msg("dualPasswordToTop") />
      <@form.secondary name="to-menu" label=msg("dualPasswordToMenu") />
    <#else>
      <@form.primary name="continue" label=msg("dualPasswordOk") />
    </#if>
  </@form.buttons>
</@form.step>
