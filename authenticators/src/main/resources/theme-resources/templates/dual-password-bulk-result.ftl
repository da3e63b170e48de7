<#import "dual-password-form.ftl" as form>
<#import "dual-password-members.ftl" as members>
<#-- The result of an operation on many users, whichever it was. -->
<#assign words = view.words()>
<#assign choice = view.choice()>
<#assign title = msg(words.resultTitle())>
<@form.step id="dual-password-" + view.name() + "-result" heading=title screen=view.name() + "-result" path=[msg("dualPasswordUserAdministration"), title]>
  <#-- Where nothing was done, nothing is called completed. -->
  <@form.steps words=[msg(words.steps()?first), msg((view.done() == 0)?then("dualPasswordReleaseStepResult", words.steps()?last))] active=2 />
  <div id="message" role="status">
    <#if view.notDone() gt 0><p class="dual-password-warning" id="not-done">${msg("dualPasswordReleaseSomeNotDone", view.notDone())}</p></#if>
    <#if view.done() gt 0 && view.notDone() == 0><@form.success>${msg(choice.done())}</@form.success><#else><@form.intro>${msg((view.done() == 0)?then(words.nothingDone(), choice.done()))}</@form.intro></#if>
    <#if view.rows()?filter(row -> row.remaining()?has_content)?has_content><@form.intro>${msg("dualPasswordReleaseSomeRemaining")}</@form.intro></#if>
    <#if view.running()><@form.intro>${msg("dualPasswordReleaseRunning")}</@form.intro></#if>
  </div>
  <dl class="dual-password-facts" id="counts">
    <@form.fact name=msg("dualPasswordReleaseCountDone") id="count-done">${msg("dualPasswordReleaseCount", view.done())}</@form.fact>
    <@form.fact name=msg("dualPasswordReleaseCountNothingToDo") id="count-nothing-to-do">${msg("dualPasswordReleaseCount", view.nothingToDo())}</@form.fact>
    <@form.fact name=msg("dualPasswordReleaseCountNotDone") id="count-not-done">${msg("dualPasswordReleaseCount", view.notDone())}</@form.fact>
  </dl>
  <h2 class="dual-password-targets" id="targets-heading">${msg("dualPasswordReleaseTargets")}</h2>
  <@form.table rows=view.rows() class="dual-password-users" labelledby="targets-heading"; part, row>
    <#if part == "head">
      <@members.columns state=msg(words.terms().state()) />
      <@form.column label=msg("dualPasswordReleaseOutcome") class="dual-password-outcome-cell" />
    <#else>
      <tr role="row" data-user="${row.person().loginId()}" data-outcome="${row.outcome()}"<#if row.outcome() != "DONE" && row.outcome() != "NOTHING_TO_DO"> class="dual-password-not-done"</#if><#if row.reason()?has_content> data-reason="${row.reason()}"</#if>>
        <@members.person of=row.person() />
        <@form.cell label=msg(words.terms().state())>
          <div>
            <#if row.before()?has_content>
              <@members.states of=row.before() />
              <#if row.outcome() == "DONE"><div class="dual-password-becomes"><span class="dual-password-unseen">${msg(words.terms().after())}</span><@members.states of=row.after() /></div></#if>
            <#else>${msg("dualPasswordNone")}</#if>
          </div>
        </@form.cell>
        <@form.cell label=msg("dualPasswordReleaseOutcome")>
          <span><#if row.outcome() == "DONE">${msg(choice.outcome())}<#elseif row.outcome() == "NOTHING_TO_DO">${msg("dualPasswordReleaseOutcomeNothingToDo")}<#else>${msg("dualPasswordReleaseOutcomeNotDone", form.reason(row.reason()))}</#if><#if row.remaining()?has_content> <span class="dual-password-remaining">${msg("dualPasswordReleaseRemaining", row.remaining()?map(state -> members.stateWord(state.item()))?join(msg("dualPasswordReleaseAnd")))}</span></#if><#if row.from()?has_content><#list view.toldFrom() as told> <span class="dual-password-from">${msg(told.outcome(), row.from())}</span></#list></#if></span>
          <#if row.goesOn()><#list view.followUp() as next><@form.offers button="change-passwords-of" /><button class="${properties.kcButtonClass!} ${properties.kcButtonSecondaryClass!properties.kcButtonDefaultClass!} dual-password-go-on" name="change-passwords-of" value="${row.id()}" type="submit" aria-label="${msg(next.labelOf(), row.person().loginId())}">${msg(next.label())}</button></#list></#if>
        </@form.cell>
      </tr>
    </#if>
  </@form.table>
  <@members.pages paging=view.paging() />
  <#if view.advice()?has_content && view.done() gt 0><@form.notes><li>${msg(view.advice(), view.from())}</li></@form.notes></#if>
  <@form.ways leave=msg(words.terms().leave()) />
</@form.step>
