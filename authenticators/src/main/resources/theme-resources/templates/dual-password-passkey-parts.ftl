<#-- What pages with an authenticator share. A script of our own fills the fields in: Keycloak's needs an import map, which the themes of
     banks need not have. Without scripts the page says that it needs them. -->
<#macro authenticator kind button challenge rpId keys timeout fields challengeId="" rpName="" userHandle="" loginId="">
  <div id="dual-password-passkey" data-kind="${kind}" data-button="${button}" data-challenge="${challenge}" data-rp-id="${rpId}" data-keys="${keys}" data-timeout="${timeout?c}"
    <#if rpName?has_content>data-rp-name="${rpName}" data-user-handle="${userHandle}" data-login-id="${loginId}"</#if>
    data-waiting="${msg("dualPasswordPasskeyWaiting")}" data-failed="${msg("dualPasswordPasskeyNoAnswer")}" data-known="${msg("dualPasswordPasskeyKnown")}" data-unsupported="${msg("dualPasswordPasskeyUnsupported")}"></div>
  <#if challengeId?has_content><input type="hidden" name="challengeId" value="${challengeId}" /></#if>
  <#list fields as field><input type="hidden" name="${field}" value="" /></#list>
  <p class="dual-password-intro" role="status" id="dual-password-passkey-status"></p>
  <@withoutScripts />
</#macro>

<#macro withoutScripts>
  <noscript><p class="dual-password-intro" id="dual-password-passkey-without-scripts">${msg("dualPasswordPasskeyNeedsScripts")}</p></noscript>
</#macro>

<#macro script>
  <script type="module" src="${url.resourcesPath}/js/dual-password-passkey.js"></script>
</#macro>
