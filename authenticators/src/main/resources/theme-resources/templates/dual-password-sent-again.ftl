<#import "dual-password-form.ftl" as form>
<#-- A form has come once more; what was sent first is worked on, or is done. -->
<@form.step id="dual-password-sent-again" heading=msg("dualPasswordSentAgainTitle") screen="sent-again">
  <@form.buttons next="after-sent-again" label=msg("dualPasswordGoOn") />
</@form.step>
