<#-- Words that several mails use, the same in HTML and in plain text. -->
<#import "../dual-password-contact.ftl" as contacts>
<#import "../dual-password-keys.ftl" as keys>
<#function names credentials>
  <#return credentials?map(credential -> keys.label(credential))?join(" / ")>
</#function>

<#-- Types of users, by their ids. -->
<#function types ids>
  <#return ids?map(id -> msg(keys.key("UserType", id)))?join(msg("dualPasswordOr"))>
</#function>

<#-- The end of a sentence; a contact of several lines begins on a line of its own. -->
<#function whomToTurnTo>
  <#local lines = contacts.lines(contact)>
  <#return (lines?size gt 1)?then("\n", "") + lines?join("\n")>
</#function>

<#-- The end of each mail; of one that leads to a page, what that page asks for. -->
<#function noSecret>
  <#return (page!"")?has_content?then(msg("dualPasswordMailNoSecretButActivation"), msg("dualPasswordMailNoSecret"))>
</#function>

<#-- Who set a password. -->
<#function changedBy>
  <#return msg(keys.key("MailChangedBy", ["owner", "operator"]?seq_contains(setBy)?then(setBy, "bank")))>
</#function>

<#-- In the words of the page that the login page leads to, where it is there. -->
<#macro unlockBeforeLogin>
<#if unlocksBeforeLogin>
<@paragraph msg("dualPasswordMailUnlockBeforeLogin")/>
</#if>
</#macro>

<#-- Whatever else a mail says: a user whose service is stopped cannot use it. -->
<#macro stillStopped>
<#if stopped>
<@warning msg("dualPasswordMailStillStopped")/>
</#if>
</#macro>
