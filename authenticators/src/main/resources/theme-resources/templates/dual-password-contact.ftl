<#-- Whom to turn to, as lines: those of the reader's contract, else the message of the realm. Pages and mails use it. -->
<#function lines contact="">
  <#if contact?has_content && contact.lines()?has_content>
    <#return contact.lines()>
  </#if>
  <#return split(msg("dualPasswordContact"))>
</#function>

<#-- A message may hold a line break as the two characters "\n", since fields of consoles have one line. -->
<#function split text>
  <#return text?replace("\\n", "\n")?split("\n")?map(line -> line?trim)?filter(line -> line?has_content)>
</#function>

<#function form contact="">
  <#return contact?has_content?then(contact.form(), "")>
</#function>
