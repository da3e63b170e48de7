<#-- Who helps with a token that takes no code. -->
<#import "dual-password-form.ftl" as form>
<#import "dual-password-keys.ftl" as keys>

<#-- suspension: what is told of a token that is suspended; empty for any other. -->
<#macro whomToAsk suspension="">
  <#if !suspension?is_hash>
    <@form.intro>${msg("dualPasswordOtpHelp")}</@form.intro>
  <#else>
    <#if suspension.isShared()><@form.intro>${msg("dualPasswordOtpSuspendedForAll")}</@form.intro></#if>
    <#local who = suspension.releasers()?map(id -> msg(keys.key("UserType", id)))?join(msg("dualPasswordOr"))>
    <#if suspension.until()?has_content><@form.intro>${msg("dualPasswordOtpSuspensionEnds", suspension.until())}</@form.intro></#if>
    <#if who?has_content || !suspension.until()?has_content>
    <@form.intro>${who?has_content?then(msg("dualPasswordOtpAskForRelease", who), msg("dualPasswordOtpReleasedByBank"))}</@form.intro>
    </#if>
  </#if>
</#macro>
