<#import "dual-password-form.ftl" as form>
<#import "dual-password-wizard.ftl" as wizard>
<#assign once = parts?filter(part -> part.once?has_content)>
<@wizard.page id="dual-password-change-user-result" heading=msg("dualPasswordChangeUserResultTitle") screen="change-user-result">
  <div data-outcome="${outcome}"<#if reason?has_content> data-reason="${reason}"</#if>>
    <#if changed>
      <@form.intro>${msg("dualPasswordChangeUserResultIntro")}</@form.intro>
    <#else>
      <@form.intro>
        <#if outcome == "NOTHING_TO_DO">${msg("dualPasswordChangeUserNothing")}
        <#else>${msg("dualPasswordRefused." + reason)}<br />${msg("dualPasswordChangeUserUnchanged")}</#if>
      </@form.intro>
    </#if>
  </div>
  <#if once?has_content>
    <section class="dual-password-part dual-password-once" aria-labelledby="dual-password-once">
      <h2 id="dual-password-once">${msg("dualPasswordChangeUserOnce")}</h2>
      <dl class="dual-password-facts">
        <#list once as part>
          <div><dt>${form.label(part.id)?cap_first}</dt><dd><code id="once-${part.id}" translate="no" data-one-time-secret>${part.once}</code></dd></div>
        </#list>
      </dl>
      <p class="dual-password-intro">${msg("dualPasswordChangeUserOnceNote")}</p>
    </section>
    <script type="module" src="${url.resourcesPath}/js/dual-password-once.js"></script>
  </#if>
  <#if changed>
    <@wizard.content />
    <#if released?has_content><@form.intro>${msg("dualPasswordChangeUserReleased", wizard.namesOf(released))?cap_first}</@form.intro></#if>
    <#if suspended?has_content><@form.intro>${msg("dualPasswordChangeUserStillSuspended", wizard.namesOf(suspended))?cap_first}<#if mayRelease> ${msg("dualPasswordChangeUserReleaseNext")}</#if></@form.intro></#if>
    <#if parts?filter(part -> part.changed)?has_content>
      <div class="dual-password-notes">
        <h2>${msg("dualPasswordNotes")}</h2>
        <ul><li>${msg("dualPasswordChangeUserTellThem")}</li></ul>
      </div>
    </#if>
  </#if>
  <p class="dual-password-to-top"><a href="#dual-password-change-user-result">${msg("dualPasswordChangeUserToPageTop")}</a></p>
  <@form.buttons>
    <@form.primary name="continue" label=msg("dualPasswordToTop") />
    <@form.secondary name="to-menu" label=msg("dualPasswordToMenu") />
    <#if changed && suspended?has_content && mayRelease><@form.secondary name="to-release" label=msg("dualPasswordMenuStopReleaseUsers") /></#if>
  </@form.buttons>
</@wizard.page>
