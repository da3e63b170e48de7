<#-- What the pages of the change of a user share. Steps that others add use it, too: docs/adding-wizard-steps.md. -->
<#import "dual-password-form.ftl" as form>
<#import "dual-password-members.ftl" as members>

<#-- A page with the bar of steps. What it sends is taken only with its own two hidden fields.

     read: as of a step.
     user: whether the login ID of the operator stands above it: not where that of the user who is changed does. -->
<#macro page id heading screen="" fields=[] user=false read=false>
  <@form.step id=id heading=heading screen=screen fields=fields user=user read=read path=[msg("dualPasswordUserAdministration"), heading]>
    <#if wizardFrame.steps()?has_content><@form.steps words=wizardFrame.steps()?map(key -> msg(key)) active=wizardFrame.active() /></#if>
    <input type="hidden" name="wizard-page" value="${wizardFrame.page()}" />
    <#if wizardFrame.key()?has_content><input type="hidden" name="wizard-key" value="${wizardFrame.key()}" /></#if>
    <#nested>
  </@form.step>
</#macro>

<#-- 次へ and 戻る. -->
<#macro buttons next=msg("dualPasswordGoOn")>
  <@form.buttons next="next" label=next back="back" />
</#macro>

<#-- A new password of the user who is changed, twice.

     called: whether it is called new: where the operator's own password is asked for on the same page. -->
<#macro newPassword id rules called="">
  <#local label = (called == "new")?then(msg("dualPasswordNew", form.label(id)), form.label(id))>
  <@form.password name="new-" + id + "-password" label=label?cap_first autocomplete=form.autofill(id, "new-password") rules=rules />
  <@form.password name="new-" + id + "-password-again" label=msg("dualPasswordChangeUserAgain", label)?cap_first autocomplete=form.autofill(id, "new-password") same="new-" + id + "-password" />
</#macro>

<#-- Who is changed. -->
<#macro who>
  <section class="dual-password-part" aria-labelledby="dual-password-who">
    <h2 id="dual-password-who">${msg("dualPasswordChangeUserWho")}</h2>
    <dl class="dual-password-facts">
      <@form.fact name=msg("dualPasswordLoginId") dir="auto">${view.person().loginId()}</@form.fact>
      <@form.fact name=msg("dualPasswordUserName") dir="auto">${form.orNone(view.person().name())}</@form.fact>
      <@form.fact name=msg("dualPasswordServiceState")><@members.states of=view.person().states() /></@form.fact>
      <@form.fact name=msg("dualPasswordChangeUserMail") dir="auto">${form.orNone(view.person().mail())}</@form.fact>
      <@form.fact name=msg("dualPasswordChangeUserAuthority")>${authority()}</@form.fact>
    </dl>
  </section>
</#macro>

<#-- 利用者基本情報 with 登録内容 (E10), and what further steps change.

     forcedMark: what stands before ログイン時に強制変更する; on the result a circle (E15). -->
<#macro content forcedMark="*">
  <@contents title=msg("dualPasswordChangeUserBasic")>
    <@line label=msg("dualPasswordLoginId") dir="auto">${view.person().loginId()}</@line>
    <#list view.choices() as part>
      <@line label=form.label(part.id())?cap_first id="content-" + part.id()>
        <#if part.changed()>
          <@changed text=part.generated()?then(msg("dualPasswordChangeUserGenerated"), msg("dualPasswordChangeIt")) />
          <#if part.forced()><@changed text=msg("dualPasswordChangeUserForced") mark=forcedMark /></#if>
        <#else>
          ${msg("dualPasswordKeepIt")}
        </#if>
      </@line>
    </#list>
    <@line label=msg("dualPasswordUserName") dir="auto">${form.orNone(view.person().name())}</@line>
    <@line label=msg("dualPasswordServiceState")><@members.states of=view.person().states() /></@line>
    <@line label=msg("dualPasswordChangeUserMail") dir="auto">${form.orNone(view.person().mail())}</@line>
    <@line label=msg("dualPasswordChangeUserAuthority")>${authority()}</@line>
  </@contents>
  <#list view.summaries() as summary>
    <@contents title=summary.title()>
      <#list summary.lines() as each>
        <@line label=each.label()><#if each.changed()><@changed text=form.orNone(each.value()) /><#else>${form.orNone(each.value())}</#if></@line>
      </#list>
    </@contents>
  </#list>
</#macro>

<#macro contents title>
  <table class="dual-password-content" role="table">
    <thead role="rowgroup"><tr role="row"><@form.column label=title /><@form.column label=msg("dualPasswordChangeUserContent") /></tr></thead>
    <tbody role="rowgroup"><#nested></tbody>
  </table>
</#macro>

<#macro line label id="" dir="">
  <tr role="row"<#if id?has_content> id="${id}"</#if>><th scope="row" role="rowheader">${label}</th><td role="cell"<#if dir?has_content> dir="${dir}"</#if>><#nested></td></tr>
</#macro>

<#-- A changed item (E12): bold with an asterisk, and in what colours the theme gives it. -->
<#macro changed text mark="*">
  <strong class="dual-password-changed">${mark}${text}</strong>
</#macro>

<#-- A sentence that names the asterisk, which must not be left behind at the end of a line. -->
<#macro starred text>
<#local after = text?keep_after("*")>
<#if after?has_content>${text?keep_before("*")}<span class="dual-password-whole">*${after?substring(0, 1)}</span>${after?substring(1)}<#else>${text}</#if>
</#macro>

<#function authority>
  <#return view.person().authority()?then(msg("dualPasswordChangeUserGranted"), msg("dualPasswordChangeUserNotGranted"))>
</#function>
