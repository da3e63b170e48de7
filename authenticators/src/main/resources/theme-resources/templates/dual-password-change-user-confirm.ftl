<#import "dual-password-form.ftl" as form>
<#import "dual-password-wizard.ftl" as wizard>
<#assign fields = []>
<#list view.asked() as asked>
  <#assign fields = fields + ["new-" + asked.id() + "-password", "new-" + asked.id() + "-password-again"]>
</#list>
<@wizard.page id="dual-password-change-user-confirm" heading=msg("dualPasswordChangeUserConfirmTitle") screen="change-user-confirm" fields=fields + ["operator-confirmation-password"] read=true>
  <@form.intro><@wizard.starred text=msg("dualPasswordChangeUserConfirmIntro", form.label("confirmation")) /></@form.intro>
  <@wizard.content />
  <#if view.asked()?has_content><@form.username loginId=view.person().loginId() /></#if>
  <#list view.asked() as asked>
    <@form.part id=asked.id()>
      <@wizard.newPassword id=asked.id() rules=asked.rules() called="new" />
    </@form.part>
  </#list>
  <@form.password name="operator-confirmation-password" label=form.label("confirmation")?cap_first autocomplete="section-confirmation current-password" hint=msg("dualPasswordChangeUserConfirmHint", form.label("confirmation")) />
  <@form.buttons next="execute" back="back" />
  <@form.revealing />
  <script type="module" src="${url.resourcesPath}/js/dual-password-send-once.js"></script>
  <#if view.asked()?has_content><script type="module" src="${url.resourcesPath}/js/dual-password-change.js"></script></#if>
</@wizard.page>
