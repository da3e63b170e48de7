<#-- Words that several mails use, the same in HTML and in plain text. -->
<#import "../dual-password-contact.ftl" as contacts>
<#function nameOf credential>
  <#return msg(labels[credential])>
</#function>

<#function names credentials>
  <#return credentials?map(credential -> nameOf(credential))?join(" / ")>
</#function>

<#-- The end of a sentence; a contact of several lines begins on a line of its own. -->
<#function whomToTurnTo>
  <#local lines = contacts.lines(contact)>
  <#return (lines?size gt 1)?then("\n", "") + lines?join("\n")>
</#function>
