<#ftl output_format="plainText">
<#-- The frame of every mail, as plain text, and the elements of which bodies (folder mail) are made; the HTML frame has the
     same elements. -->
<#include "../mail/dual-password-words.ftl">
<#macro letter>
<#if receiver?has_content>
${msg("dualPasswordMailReceiver", receiver)}

</#if>
${msg("dualPasswordMailGreeting")}

<#nested>
${noSecret()}

</#macro>

<#macro paragraph text>
<#list contacts.split(text) as line>
${line}
</#list>

</#macro>

<#macro warning text>
<@paragraph text/>
</#macro>

<#macro prominent name value>
${name}: ${value}

</#macro>

<#macro facts>
<#nested>

</#macro>

<#macro fact name value>
${name}: ${value}
</#macro>
<#include "../mail/" + body>
${msg("dualPasswordBank", realmName)}
