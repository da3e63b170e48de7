<#-- What the pages of the change of a user share. Steps that others add use it, too: docs/adding-wizard-steps.md. -->
<#import "dual-password-form.ftl" as form>
<#import "dual-password-members.ftl" as members>

<#-- A page with the bar of steps. What it sends is taken only with its own two hidden fields. -->
<#macro page id heading screen="" fields=[]>
  <@form.step id=id heading=heading screen=screen fields=fields path=[msg("dualPasswordUserAdministration"), heading]>
    <#if wizardFrame.steps()?has_content><@form.steps words=wizardFrame.steps()?map(key -> msg(key)) active=wizardFrame.active() /></#if>
    <input type="hidden" name="wizard-page" value="${wizardFrame.page()}" />
    <#if wizardFrame.key()?has_content><input type="hidden" name="wizard-key" value="${wizardFrame.key()}" /></#if>
    <#nested>
  </@form.step>
</#macro>

<#-- 次へ and 戻る. -->
<#macro buttons next=msg("dualPasswordGoOn")>
  <@form.buttons>
    <@form.primary name="next" label=next />
    <@form.secondary name="back" label=msg("dualPasswordCancel") />
  </@form.buttons>
</#macro>

<#-- Who is changed. -->
<#macro who>
  <section class="dual-password-part" aria-labelledby="dual-password-who">
    <h2 id="dual-password-who">${msg("dualPasswordChangeUserWho")}</h2>
    <dl class="dual-password-facts">
      <div><dt>${msg("dualPasswordLoginId")}</dt><dd dir="auto">${view.person().loginId()}</dd></div>
      <div><dt>${msg("dualPasswordUserName")}</dt><dd dir="auto">${orNone(view.person().name())}</dd></div>
      <div><dt>${msg("dualPasswordServiceState")}</dt><dd><@members.states of=view.person().states() /></dd></div>
      <div><dt>${msg("dualPasswordChangeUserMail")}</dt><dd dir="auto">${orNone(view.person().mail())}</dd></div>
      <div><dt>${msg("dualPasswordChangeUserAuthority")}</dt><dd>${authority()}</dd></div>
    </dl>
  </section>
</#macro>

<#-- 利用者基本情報 with 登録内容 (E10), and what further steps change. -->
<#macro content>
  <table class="dual-password-content" role="table">
    <@contentHead title=msg("dualPasswordChangeUserBasic") />
    <tbody role="rowgroup">
      <tr role="row"><th scope="row" role="rowheader">${msg("dualPasswordLoginId")}</th><td role="cell" dir="auto">${view.person().loginId()}</td></tr>
      <#list view.choices() as part>
        <tr role="row" id="content-${part.id()}">
          <th scope="row" role="rowheader">${form.label(part.id())?cap_first}</th>
          <td role="cell">
            <#if part.changed()>
              <@changed text=part.generated()?then(msg("dualPasswordChangeUserGenerated"), msg("dualPasswordChangeIt")) />
              <#if part.forced()><@changed text=msg("dualPasswordChangeUserForced") /></#if>
            <#else>
              ${msg("dualPasswordKeepIt")}
            </#if>
          </td>
        </tr>
      </#list>
      <tr role="row"><th scope="row" role="rowheader">${msg("dualPasswordUserName")}</th><td role="cell" dir="auto">${orNone(view.person().name())}</td></tr>
      <tr role="row"><th scope="row" role="rowheader">${msg("dualPasswordServiceState")}</th><td role="cell"><@members.states of=view.person().states() /></td></tr>
      <tr role="row"><th scope="row" role="rowheader">${msg("dualPasswordChangeUserMail")}</th><td role="cell" dir="auto">${orNone(view.person().mail())}</td></tr>
      <tr role="row"><th scope="row" role="rowheader">${msg("dualPasswordChangeUserAuthority")}</th><td role="cell">${authority()}</td></tr>
    </tbody>
  </table>
  <#list view.summaries() as summary>
    <table class="dual-password-content" role="table">
      <@contentHead title=summary.title() />
      <tbody role="rowgroup">
        <#list summary.lines() as line>
          <tr role="row"><th scope="row" role="rowheader">${line.label()}</th><td role="cell"><#if line.changed()><@changed text=orNone(line.value()) /><#else>${orNone(line.value())}</#if></td></tr>
        </#list>
      </tbody>
    </table>
  </#list>
</#macro>

<#macro contentHead title>
  <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${title}</th><th scope="col" role="columnheader">${msg("dualPasswordChangeUserContent")}</th></tr></thead>
</#macro>

<#-- A changed item (E12): bold with an asterisk, and in what colours the theme gives it. -->
<#macro changed text>
  <strong class="dual-password-changed">*${text}</strong>
</#macro>

<#function orNone text>
  <#return text?has_content?then(text, msg("dualPasswordNone"))>
</#function>

<#function authority>
  <#return view.person().authority()?then(msg("dualPasswordChangeUserGranted"), msg("dualPasswordChangeUserNotGranted"))>
</#function>

<#-- Names of passwords by their ids, as a list in a sentence. -->
<#function namesOf ids>
  <#return (ids?size == 2)?then(msg("dualPasswordBoth", form.label("login"), form.label("confirmation")), form.label(ids?first))>
</#function>
