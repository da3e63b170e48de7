<#import "dual-password-form.ftl" as form>
<#-- Of a transaction that is over nothing is wrong with the password; one that was answered elsewhere may have been executed. -->
<#assign over = ["transaction_expired", "transaction_closed"]?seq_contains(refusal)>
<#assign heading = over?then(msg("dualPasswordTransactionOverTitle"), msg("dualPasswordRefusedTitle", form.label("confirmation")))>
<@form.step id="dual-password-refused" heading=heading screen="refused" refusal=refusal>
  <#if over>
    <@form.contact />
  <#else>
    <@form.intro>${msg("dualPasswordRefusedAdvice")}</@form.intro>
    <@form.whom />
  </#if>
  <@form.buttons next="back" label=msg("dualPasswordBackToApplication") />
</@form.step>
