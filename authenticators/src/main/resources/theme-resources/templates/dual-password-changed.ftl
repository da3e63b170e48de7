<#import "dual-password-form.ftl" as form>
<#assign own = view.occasion().name() == "OWN">
<@form.step id="dual-password-changed" heading=msg(view.occasion().doneTitle()) screen=view.occasion().screen() + "-done" path=own?then([msg("dualPasswordUserAdministration"), msg("dualPasswordChangeOwnResult")], []) user=false>
  <@form.success>${msg("dualPasswordChanged", form.labelsOf(view.changed()))?cap_first}<#if view.parts()?filter(part -> part.lastDay()?has_content)?has_content><br />${msg("dualPasswordCheckExpiry")}</#if></@form.success>
  <section class="dual-password-part" aria-labelledby="dual-password-user-information">
    <h2 id="dual-password-user-information">${msg("dualPasswordUserInformation")}</h2>
    <dl class="dual-password-facts">
      <dt>${msg("dualPasswordLoginId")}</dt>
      <dd dir="auto">${readerLoginId}</dd>
      <#list view.parts() as part>
        <@form.expiry id=part.id()>${part.lastDay()?has_content?then(part.lastDay(), msg("dualPasswordNoExpiry"))}</@form.expiry>
      </#list>
    </dl>
  </section>
  <@form.notes><li>${msg("dualPasswordNoteExpiry")}</li></@form.notes>
  <#if own && view.initiated()><@form.ways /><#else><@form.buttons next="continue" label=msg("dualPasswordOk") /></#if>
</@form.step>
