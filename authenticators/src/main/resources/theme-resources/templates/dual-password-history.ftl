<#import "dual-password-form.ftl" as form>
<#import "dual-password-members.ftl" as lists>
<@form.step id="dual-password-history" heading=msg("dualPasswordHistoryTitle") fields=["from", "to"] screen="operation-history" path=[msg("dualPasswordUserAdministration"), msg("dualPasswordHistoryTitle")]>
  <@form.intro>${view.selectable()?then(msg("dualPasswordHistoryIntroAll"), msg("dualPasswordHistoryIntro"))}</@form.intro>
  <fieldset class="dual-password-part">
    <legend>${msg("dualPasswordHistoryFilter")}</legend>
    <#if view.selectable()>
      <div class="dual-password-choice" role="radiogroup" aria-labelledby="choice-scope">
        <span id="choice-scope" class="dual-password-choice-name">${msg("dualPasswordHistoryScope")}</span>
        <@whose id="own" label=msg("dualPasswordHistoryScopeOwn") />
        <@whose id="contract" label=msg("dualPasswordHistoryScopeContract") />
      </div>
    </#if>
    <div class="dual-password-period">
      <@day name="from" label=msg("dualPasswordHistoryFrom") value=view.from() />
      <@day name="to" label=msg("dualPasswordHistoryTo") value=view.to() />
    </div>
    <div class="dual-password-row">
      <@form.button name="search" label=msg("dualPasswordHistorySearch") class=properties.kcButtonPrimaryClass!"" />
    </div>
  </fieldset>
  <#list view.found() as found>
    <section class="dual-password-found" aria-labelledby="dual-password-found">
      <h2 id="dual-password-found">${msg("dualPasswordHistoryFound")}</h2>
      <#if found.lines()?has_content>
        <p class="dual-password-count">${msg("dualPasswordHistoryCount", found.paging().total(), found.paging().first(), found.paging().last())}</p>
        <@table lines=found.lines() />
        <#if found.paging().pages() gt 1><@lists.turn paging=found.paging() words=msg("dualPasswordHistoryPage", found.paging().page(), found.paging().pages()) /></#if>
        <div class="dual-password-row">
          <@lists.small name="download" label=msg("dualPasswordHistoryDownload") />
          <#if found.paging().total() gt found.mostInFile()><p>${msg("dualPasswordHistoryMost", found.mostInFile())}</p></#if>
        </div>
      <#else>
        <p>${msg("dualPasswordHistoryNothing")}</p>
      </#if>
    </section>
  </#list>
  <@form.buttons>
    <@form.secondary name="cancel-aia" label=msg("dualPasswordCancel") />
  </@form.buttons>
</@form.step>

<#macro whose id label>
  <input type="radio" id="scope-${id}" name="scope" value="${id}"<#if view.scope() == id> checked</#if> />
  <label for="scope-${id}">${label}</label>
</#macro>

<#macro day name label value>
  <#local wrong = messagesPerField.existsError(name)>
  <@form.field name=name label=label>
    <#if form.wrapped><span class="${properties.kcInputClass!}<#if wrong> ${properties.kcError!}</#if>"></#if>
      <input id="${name}" name="${name}" type="date" value="${value}"<#if !form.wrapped> class="${properties.kcInputClass!}"</#if>
        aria-required="true"<#if wrong> aria-invalid="true" aria-describedby="input-error-${name}"</#if> />
    <#if form.wrapped></span></#if>
  </@form.field>
</#macro>

<#macro table lines>
  <table class="dual-password-table" role="table" aria-labelledby="dual-password-found">
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${msg("dualPasswordHistoryWhen")}</th>
        <th role="columnheader" scope="col">${msg("dualPasswordHistoryOperator")}</th>
        <th role="columnheader" scope="col">${msg("dualPasswordHistoryTarget")}</th>
        <th role="columnheader" scope="col">${msg("dualPasswordHistoryOperation")}</th>
        <th role="columnheader" scope="col">${msg("dualPasswordHistoryResult")}</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      <#list lines as line>
        <tr role="row">
          <@cell label=msg("dualPasswordHistoryWhen")><span>${line.when()}</span></@cell>
          <@cell label=msg("dualPasswordHistoryOperator")><@person loginId=line.operatorLoginId() name=line.operatorName() /></@cell>
          <@cell label=msg("dualPasswordHistoryTarget")><@person loginId=line.targetLoginId() name=line.targetName() /></@cell>
          <@cell label=msg("dualPasswordHistoryOperation")>
            <span>${line.operation()}</span>
            <#list line.details() as detail><@remark>${detail?cap_first}</@remark></#list>
          </@cell>
          <@cell label=msg("dualPasswordHistoryResult")>
            <span>${line.result()}</span>
            <#if line.reason()?has_content><@remark>${line.reason()}</@remark></#if>
            <#if line.before()?has_content><@remark>${msg("dualPasswordHistoryBefore")}: ${line.before()}</@remark></#if>
            <#if line.after()?has_content><@remark>${msg("dualPasswordHistoryAfter")}: ${line.after()}</@remark></#if>
          </@cell>
        </tr>
      </#list>
    </tbody>
  </table>
</#macro>

<#-- A cell of several lines; where it is narrow, its label stands beside them. -->
<#macro cell label>
  <td role="cell" class="dual-password-lines" data-label="${label}"><#nested></td>
</#macro>

<#macro remark>
  <span class="dual-password-remark"><#nested></span>
</#macro>

<#macro person loginId name>
  <#if loginId?has_content><span dir="auto">${loginId}</span></#if>
  <#if name?has_content><span dir="auto">${name}</span></#if>
</#macro>
