<#ftl output_format="plainText">
<#-- What all mails have in common. -->
<#macro letter>
<#if receiver?has_content>
${msg("dualPasswordMailReceiver", receiver)}

</#if>
${msg("dualPasswordMailGreeting")}

<#nested>
${msg("dualPasswordMailNoSecret")}

${realmName}
</#macro>

<#macro paragraph text>
${text}

</#macro>

<#macro warning text>
** ${text}

</#macro>

<#macro facts>
<#nested>

</#macro>

<#macro fact name value>
${name}: ${value}
</#macro>

<#function nameOf credential>
  <#return msg(labels[credential])>
</#function>

<#function names credentials>
  <#return credentials?map(credential -> nameOf(credential))?join(" / ")>
</#function>
