<#import "dual-password-form.ftl" as form>
<@form.step id="dual-password-menu" heading=msg("dualPasswordMenuTitle") screen="user-administration" path=[msg("dualPasswordUserAdministration")]>
  <@form.intro>${msg("dualPasswordMenuIntro")}</@form.intro>
  <@form.press />
  <@form.offers button="open" />
  <ul class="dual-password-entries" role="list">
    <#list view.entries() as entry>
      <li>
        <button class="dual-password-entry" id="open-${entry.action()}" name="open" value="${entry.action()}" type="submit" aria-labelledby="name-${entry.action()}" aria-describedby="about-${entry.action()}">
          <span class="dual-password-entry-name" id="name-${entry.action()}">${msg(entry.label())}</span>
          <span class="dual-password-entry-about" id="about-${entry.action()}">${msg(entry.explanation())}</span>
        </button>
      </li>
    </#list>
  </ul>
  <@form.buttons back="leave" backLabel=msg("dualPasswordToTop") />
</@form.step>
