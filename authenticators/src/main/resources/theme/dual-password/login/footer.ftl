<#-- The languages as links: Keycloak's own list of them works with scripts only, and leaves the page while one still
     looks through it by keyboard. -->
<#macro content>
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
