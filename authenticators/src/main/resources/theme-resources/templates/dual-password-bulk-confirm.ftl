<#import "dual-password-form.ftl" as form>
<#import "dual-password-members.ftl" as members>
<#-- What an operation on many users is about to do, whichever it is. -->
<#assign words = view.words()>
<#assign title = msg(words.confirmTitle())>
<#assign label = form.label("confirmation")>
<@form.step id="dual-password-" + view.name() + "-confirm" heading=title fields=["operator-confirmation-password", "operator-one-time-password"] read=true screen=view.name() + "-confirm" path=[msg("dualPasswordUserAdministration"), title]>
  <input type="hidden" name="confirmation-id" value="${view.confirmationId()}" />
  <#-- The enter key presses the form's first button, and that must not be one that turns the pages. -->
  <button class="dual-password-unseen" name="execute" value="true" type="submit" tabindex="-1" aria-hidden="true">${msg(words.terms().execute())}</button>
  <@form.steps words=words.steps()?map(key -> msg(key)) active=1 />
  <@form.intro>${msg(words.confirmIntro(), view.paging().total(), msg(view.choice().name()), label)}</@form.intro>
  <@form.intro>${msg("dualPasswordReleaseWhyConfirm", label)}</@form.intro>
  <#if view.choice().warning()?has_content><@form.intro>${msg(view.choice().warning())}</@form.intro></#if>
  <@named id="joined" words=msg("dualPasswordReleaseJoined") loginIds=view.joined() />
  <@named id="left" words=msg("dualPasswordReleaseLeft") loginIds=view.left() />
  <@form.table rows=view.rows() class="dual-password-users" label=msg("dualPasswordReleaseTargets"); part, row>
    <#if part == "head">
      <@members.personColumns further=view.headings() />
      <@form.column label=msg(words.terms().before()) class="dual-password-state-cell" />
      <@form.column label=msg(words.terms().after()) class="dual-password-after-cell" />
    <#else>
      <tr role="row" data-user="${row.member().person().loginId()}"<#if row.member().suspended()> class="dual-password-suspended"</#if><#if row.denied()?has_content> data-denied="${row.denied()}"</#if>>
        <@members.person of=row.member().person() headings=view.headings() cells=row.member().cells() />
        <@form.cell label=msg(words.terms().before())><@members.states of=row.member().states() /></@form.cell>
        <@form.cell label=msg(words.terms().after())>
          <#if row.denied()?has_content>
            <strong>${msg("dualPasswordReleaseWillBeRefused", form.reason(row.denied()))}</strong>
          <#else>
            <div><@members.states of=row.after() /><#if row.same()><span class="dual-password-remark">${msg("dualPasswordReleaseUnchanged")}</span></#if></div>
          </#if>
        </@form.cell>
      </tr>
    </#if>
  </@form.table>
  <@members.pages paging=view.paging() />
  <@form.password name="operator-confirmation-password" label=label?cap_first autocomplete="section-confirmation current-password" hint=msg("dualPasswordReleaseOwnConfirmation", label) />
  <#if view.code().isAsked()>
    <#if view.code().isPhoneOffered()><@form.intro>${msg("dualPasswordOtpOrApproval")}</@form.intro></#if>
    <@form.text name="operator-one-time-password" label=msg("dualPasswordOtp") autocomplete="one-time-code" inputmode="numeric" hint=msg("dualPasswordOperatorOtpHint") optional=view.code().isPhoneOffered() />
  </#if>
  <@form.buttons next="execute" label=msg(words.terms().execute()) back="back" />
  <@form.revealing />
  <script type="module" src="${url.resourcesPath}/js/dual-password-send-once.js"></script>
</@form.step>

<#macro named id words loginIds>
  <#if loginIds?has_content>
    <div class="dual-password-intro" id="${id}">
      <p>${words}</p>
      <ul class="dual-password-names"><#list loginIds as loginId><li dir="auto">${loginId}</li></#list></ul>
    </div>
  </#if>
</#macro>
