<#import "dual-password-keyboard.ftl" as keyboard>
<#macro content>
  <@keyboard.offer fields=["username", "password"] />
</#macro>
