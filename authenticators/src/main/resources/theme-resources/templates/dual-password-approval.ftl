<#import "dual-password-form.ftl" as form>
<#-- Waits for the phone: where scripts run, the page goes on by itself; without them it is fetched again and again, or by its button. -->
<@form.step id="dual-password-approval" heading=msg("dualPasswordApprovalTitle") screen="approval" read=true>
  <noscript><meta http-equiv="refresh" content="4; url=${waiting.refresh()}" /></noscript>
  <#if transaction??>
    <@form.askedBy />
    <@form.transactionToConfirm />
  </#if>
  <@form.intro>${msg("dualPasswordApprovalIntro")}</@form.intro>
  <dl class="dual-password-approval-number">
    <dt>${msg("dualPasswordApprovalNumber")}</dt>
    <dd><span aria-hidden="true">${waiting.number()}</span><span class="dual-password-unseen"><#list waiting.digits() as digit>${digit}<#sep> </#sep></#list></span></dd>
  </dl>
  <p class="dual-password-intro" role="status" id="dual-password-approval-state" data-wait="${waiting.address()}" data-lost="${msg("dualPasswordApprovalUnreachable")}">${msg("dualPasswordApprovalWaiting", waiting.until())}</p>
  <#if isBeforeLogin??><p class="dual-password-intro">${msg("dualPasswordApprovalBeforeLogin")}</p></#if>
  <p class="dual-password-intro">${msg("dualPasswordApprovalNotYou")}</p>
  <@form.buttons next="approved" label=msg("dualPasswordApprovalGoOn") back=waiting.isCancellable()?then("cancel", "")>
    <@form.secondary name="enter-code" label=msg("dualPasswordApprovalEnterCode") />
  </@form.buttons>
  <script type="module" src="${url.resourcesPath}/js/dual-password-approval.js"></script>
</@form.step>
