<#-- Messages that are looked up by an id: dualPassword<Family>.<id-in-kebab-case>. Pages and mails use it. -->
<#function key family id>
  <#return "dualPassword" + family + "." + id?replace("(?<=[a-z])(?=[A-Z])|_", "-", "r")?c_lower_case>
</#function>

<#-- The name of a password by its id. -->
<#function label id>
  <#return msg(key("Label", id))>
</#function>
