<#import "dual-password-frame.ftl" as frame>
<#-- The languages as links: Keycloak's own list of them works with scripts only, and leaves the page while one still
     looks through it by keyboard. -->
<#macro content>
  <@login />
  <#if realm.internationalizationEnabled && locale.supported?size gt 1>
    <nav class="dual-password-languages" aria-label="${msg("languages")}">
      <#list locale.supported?sort_by("languageTag") as language>
        <#if language.languageTag == locale.currentLanguageTag>
          <span lang="${language.languageTag}" aria-current="true">${language.label}</span>
        <#else>
          <a href="${language.url}" lang="${language.languageTag}" hreflang="${language.languageTag}">${language.label}</a>
        </#if>
      </#list>
    </nav>
  </#if>
</#macro>

<#-- Keycloak's login page has no place for a screen ID and help: they come here, and the style sheet lifts them. -->
<#macro login>
  <#if pageId == "login">
    <div class="dual-password-top">
      <@frame.screenId screen="login" />
      <@frame.help screen="login" />
    </div>
  </#if>
</#macro>
