<#import "dual-password-form.ftl" as form>
<#import "dual-password-wizard.ftl" as wizard>
<#assign done = view.outcome() == "DONE">
<@wizard.page id="dual-password-change-user-result" heading=msg("dualPasswordChangeUserResultTitle") screen="change-user-result">
  <div data-outcome="${view.outcome()}"<#if view.reason()?has_content> data-reason="${view.reason()}"</#if>>
    <#if done>
      <@form.success><@wizard.starred text=msg("dualPasswordChangeUserResultIntro") /></@form.success>
    <#else>
      <@form.intro>
        <#if view.outcome() == "NOTHING_TO_DO">${msg("dualPasswordChangeUserNothing")}
        <#else>${form.reason(view.reason())}<br />${msg("dualPasswordChangeUserUnchanged")}</#if>
      </@form.intro>
    </#if>
  </div>
  <#if view.once()?has_content>
    <section class="dual-password-part dual-password-once" aria-labelledby="dual-password-once" data-copied="${msg("dualPasswordChangeUserCopied")}" data-not-copied="${msg("dualPasswordChangeUserNotCopied")}" data-leave="${msg("dualPasswordChangeUserOnceLeave")}">
      <h2 id="dual-password-once">${msg("dualPasswordChangeUserOnce")}</h2>
      <dl class="dual-password-facts">
        <#list view.once() as made>
          <@form.fact name=form.label(made.id())?cap_first><code id="once-${made.id()}" translate="no" data-one-time-secret data-copy="${msg("dualPasswordChangeUserCopy")}" data-copy-of="${msg("dualPasswordChangeUserCopyOf", form.label(made.id()))}" data-button="${properties.kcButtonClass!} ${properties.kcButtonSecondaryClass!properties.kcButtonDefaultClass!} dual-password-small">${made.value()}</code></@form.fact>
        </#list>
      </dl>
      <p class="dual-password-intro">${msg("dualPasswordChangeUserOnceNote")}</p>
    </section>
    <script type="module" src="${url.resourcesPath}/js/dual-password-once.js"></script>
  </#if>
  <#if done>
    <@wizard.content forcedMark="○" />
    <#if view.released()?has_content><@form.intro>${msg("dualPasswordChangeUserReleased", form.labelsOf(view.released()))?cap_first}</@form.intro></#if>
    <#if view.suspended()?has_content><@form.intro>${msg("dualPasswordChangeUserStillSuspended", form.labelsOf(view.suspended()))?cap_first}<#if view.mayRelease()> ${msg("dualPasswordChangeUserReleaseNext")}</#if></@form.intro></#if>
    <#if view.choices()?filter(choice -> choice.changed())?has_content>
      <@form.notes><li>${msg("dualPasswordChangeUserTellThem")}</li></@form.notes>
    </#if>
  </#if>
  <#if view.reason() == "login_not_changeable"><@form.contact /></#if>
  <p class="dual-password-to-top"><a href="#dual-password-change-user-result">${msg("dualPasswordChangeUserToPageTop")}</a></p>
  <@form.ways>
    <#if done && view.suspended()?has_content && view.mayRelease()><@form.secondary name="to-release" label=msg(form.keys.key("Menu", "stop-release-users")) /></#if>
  </@form.ways>
</@wizard.page>
