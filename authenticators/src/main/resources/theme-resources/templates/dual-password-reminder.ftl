<#import "dual-password-form.ftl" as form>
<@form.step id="dual-password-reminder" heading=msg("dualPasswordReminderTitle") screen="reminder">
  <@form.intro>${msg("dualPasswordReminderIntro")}</@form.intro>
  <dl class="dual-password-facts">
    <#list view.parts() as part>
      <dt>${msg("dualPasswordExpiryOf", form.label(part.id()))?cap_first}</dt>
      <dd id="last-day-${part.id()}">${part.lastDay()} ${(part.daysLeft() == 0)?then(msg("dualPasswordToday"), msg("dualPasswordDaysLeft", part.daysLeft()))}</dd>
    </#list>
  </dl>
  <@form.buttons>
    <@form.primary name="change" label=msg("dualPasswordChangeNow") />
    <@form.secondary name="later" label=msg("dualPasswordChangeLater") />
  </@form.buttons>
</@form.step>
