<#import "dual-password-form.ftl" as form>
<@form.step id="dual-password-history" heading=msg("dualPasswordHistoryTitle") fields=["from", "to"] screen="operation-history" path=[msg("dualPasswordUserAdministration"), msg("dualPasswordHistoryTitle")]>
  <@form.intro>${selectable?then(msg("dualPasswordHistoryIntroAll"), msg("dualPasswordHistoryIntro"))}</@form.intro>
  <fieldset class="dual-password-part">
    <legend>${msg("dualPasswordHistoryFilter")}</legend>
    <#if selectable>
      <div class="dual-password-choice" role="radiogroup" aria-labelledby="choice-scope">
        <span id="choice-scope" class="dual-password-choice-name">${msg("dualPasswordHistoryScope")}</span>
        <@whose id="own" label=msg("dualPasswordHistoryScopeOwn") />
        <@whose id="contract" label=msg("dualPasswordHistoryScopeContract") />
      </div>
    </#if>
    <div class="dual-password-period">
      <@day name="from" label=msg("dualPasswordHistoryFrom") value=from />
      <@day name="to" label=msg("dualPasswordHistoryTo") value=to />
    </div>
    <@form.buttons>
      <@form.primary name="search" label=msg("dualPasswordHistorySearch") />
    </@form.buttons>
  </fieldset>
  <#if lines??>
    <section class="dual-password-log" aria-labelledby="dual-password-found">
      <h2 id="dual-password-found">${msg("dualPasswordHistoryFound")}</h2>
      <#if lines?has_content>
        <p class="dual-password-log-count">${msg("dualPasswordHistoryCount", total, firstShown, lastShown)}</p>
        <@table />
        <#if lastPage gt 1><@pages /></#if>
        <div class="dual-password-file">
          <@form.secondary name="download" label=msg("dualPasswordHistoryDownload") />
          <#if total gt mostInFile><p class="dual-password-intro">${msg("dualPasswordHistoryMost", mostInFile)}</p></#if>
        </div>
      <#else>
        <p class="dual-password-log-count">${msg("dualPasswordHistoryNothing")}</p>
      </#if>
    </section>
  </#if>
  <@form.buttons>
    <@form.secondary name="cancel-aia" label=msg("dualPasswordCancel") />
  </@form.buttons>
</@form.step>

<#macro whose id label>
  <input type="radio" id="scope-${id}" name="scope" value="${id}"<#if scope == id> checked</#if> />
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

<#-- Where it is narrow, its style makes blocks of the rows; the roles keep it a table for those who hear it. -->
<#macro table>
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
          <td role="cell" data-label="${msg("dualPasswordHistoryWhen")}"><span>${line.when()}</span></td>
          <td role="cell" data-label="${msg("dualPasswordHistoryOperator")}"><@person loginId=line.operatorLoginId() name=line.operatorName() /></td>
          <td role="cell" data-label="${msg("dualPasswordHistoryTarget")}"><@person loginId=line.targetLoginId() name=line.targetName() /></td>
          <td role="cell" data-label="${msg("dualPasswordHistoryOperation")}">
            <span>${line.operation()}</span>
            <#list line.details() as detail><span class="dual-password-remark">${detail?cap_first}</span></#list>
          </td>
          <td role="cell" data-label="${msg("dualPasswordHistoryResult")}">
            <span>${line.result()}</span>
            <#if line.reason()?has_content><span class="dual-password-remark">${line.reason()}</span></#if>
            <#if line.before()?has_content><span class="dual-password-remark">${msg("dualPasswordHistoryBefore")}: ${line.before()}</span></#if>
            <#if line.after()?has_content><span class="dual-password-remark">${msg("dualPasswordHistoryAfter")}: ${line.after()}</span></#if>
          </td>
        </tr>
      </#list>
    </tbody>
  </table>
</#macro>

<#macro person loginId name>
  <#if loginId?has_content><span dir="auto">${loginId}</span></#if>
  <#if name?has_content><span dir="auto">${name}</span></#if>
</#macro>

<#macro pages>
  <nav class="dual-password-pages" aria-label="${msg("dualPasswordHistoryPages")}">
    <#if pageShown gt 1><@turn to=pageShown - 1 id="previous" label=msg("dualPasswordHistoryPrevious") /></#if>
    <span>${msg("dualPasswordHistoryPage", pageShown, lastPage)}</span>
    <#if pageShown lt lastPage><@turn to=pageShown + 1 id="next" label=msg("dualPasswordHistoryNext") /></#if>
  </nav>
</#macro>

<#macro turn to id label>
  <button class="${properties.kcButtonClass!} ${properties.kcButtonSecondaryClass!properties.kcButtonDefaultClass!}" id="${id}" name="page" value="${to?c}" type="submit">${label}</button>
</#macro>
