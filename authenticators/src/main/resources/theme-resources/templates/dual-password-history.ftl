<#import "dual-password-form.ftl" as form>
<#import "dual-password-members.ftl" as lists>
<#assign headings = [msg("dualPasswordHistoryWhen"), msg("dualPasswordHistoryOperator"), msg("dualPasswordHistoryTarget"), msg("dualPasswordHistoryOperation"), msg("dualPasswordHistoryResult")]>
<@form.step id="dual-password-history" heading=msg("dualPasswordHistoryTitle") fields=["from", "to"] screen="operation-history" path=[msg("dualPasswordUserAdministration"), msg("dualPasswordHistoryTitle")]>
  <@form.intro>${view.selectable()?then(msg("dualPasswordHistoryIntroAll"), msg("dualPasswordHistoryIntro"))}</@form.intro>
  <fieldset class="dual-password-part">
    <legend>${msg("dualPasswordHistoryFilter")}</legend>
    <#if view.selectable()>
      <div class="dual-password-choice" role="radiogroup" aria-labelledby="choice-scope">
        <span id="choice-scope" class="dual-password-choice-name">${msg("dualPasswordHistoryScope")}</span>
        <@form.radio id="scope-own" name="scope" value="own" label=msg("dualPasswordHistoryScopeOwn") checked=(view.scope() == "own") />
        <@form.radio id="scope-contract" name="scope" value="contract" label=msg("dualPasswordHistoryScopeContract") checked=(view.scope() == "contract") />
      </div>
    </#if>
    <div class="dual-password-period">
      <@day name="from" label=msg("dualPasswordHistoryFrom") value=view.from() />
      <@day name="to" label=msg("dualPasswordHistoryTo") value=view.to() />
    </div>
    <div class="dual-password-period dual-password-sought">
      <@sought name="operator" label=msg("dualPasswordHistorySoughtOperator") value=view.sought().operator() />
      <@sought name="target" label=msg("dualPasswordHistorySoughtTarget") value=view.sought().target() />
      <@form.field name="operation" label=msg("dualPasswordHistoryOperation")>
        <@form.wrap>
          <select id="operation" name="operation"<#if !form.wrapped> class="${properties.kcInputClass!}"</#if>>
            <#assign chosen = form.kept("operation")?has_content?then(form.kept("operation"), view.sought().operation())>
            <option value="">${msg("dualPasswordHistoryEverything")}</option>
            <#list view.operations() as id><option value="${id}"<#if id == chosen> selected</#if>>${msg(form.keys.key("Operation", id))}</option></#list>
          </select>
        </@form.wrap>
      </@form.field>
    </div>
    <p class="dual-password-intro" id="oldest">${msg("dualPasswordHistoryOldest", view.oldest())}</p>
    <@form.press button=msg("dualPasswordHistorySearch") />
    <div class="dual-password-row">
      <@form.button name="search" label=msg("dualPasswordHistorySearch") class=properties.kcButtonPrimaryClass!"" />
    </div>
  </fieldset>
  <#list view.found() as found>
    <section class="dual-password-found" aria-labelledby="dual-password-found">
      <h2 id="dual-password-found">${msg("dualPasswordHistoryFound")}</h2>
      <#if found.lines()?has_content>
        <p class="dual-password-count">${msg("dualPasswordHistoryCount", found.paging().total(), found.paging().first(), found.paging().last())}</p>
        <@form.table rows=found.lines() class="dual-password-operations" labelledby="dual-password-found"; part, line>
          <#if part == "head"><#list headings as heading><@form.column label=heading class=(heading?index == 0)?then("dual-password-when-cell", "") /></#list><#else><@lineOf line=line /></#if>
        </@form.table>
        <#if found.paging().pages() gt 1><@lists.turn paging=found.paging() words=msg("dualPasswordHistoryPage", found.paging().page(), found.paging().pages()) /></#if>
        <div class="dual-password-row">
          <@lists.small name="download" label=msg("dualPasswordHistoryDownload") />
          <#if found.paging().total() gt found.mostInFile()><p>${msg("dualPasswordHistoryMost", found.mostInFile())}</p></#if>
        </div>
      <#else>
        <#assign sought = view.sought()>
        <p>${msg((sought.operator() + sought.target() + sought.operation())?has_content?then("dualPasswordHistoryNothingSought", "dualPasswordHistoryNothing"))}</p>
      </#if>
    </section>
  </#list>
  <@form.buttons back="cancel-aia" />
</@form.step>

<#macro day name label value>
  <#local wrong = messagesPerField.existsError(name)>
  <@form.field name=name label=label>
    <@form.wrap wrong=wrong>
      <input id="${name}" name="${name}" type="date" autocomplete="off" value="${form.kept(name)?has_content?then(form.kept(name), value)}"<#if !form.wrapped> class="${properties.kcInputClass!}"</#if>
        aria-required="true"<#if wrong> aria-invalid="true" aria-describedby="input-error-${name}"</#if> />
    </@form.wrap>
  </@form.field>
</#macro>

<#-- A part of a login ID or a name, or nothing. -->
<#macro sought name label value>
  <@form.field name=name label=label>
    <@form.wrap>
      <input id="${name}" name="${name}" type="search" value="${form.kept(name)?has_content?then(form.kept(name), value)}"<#if !form.wrapped> class="${properties.kcInputClass!}"</#if> maxlength="100" autocomplete="off" autocapitalize="none" spellcheck="false" />
    </@form.wrap>
  </@form.field>
</#macro>

<#macro lineOf line>
  <tr role="row">
    <@cell at=0><span class="dual-password-when">${line.when()}</span></@cell>
    <@cell at=1><@person loginId=line.operatorLoginId() name=line.operatorName() /></@cell>
    <@cell at=2><@person loginId=line.targetLoginId() name=line.targetName() /></@cell>
    <@cell at=3>
      <span>${line.operation()}</span>
      <#list line.details() as detail><@remark>${detail?cap_first}</@remark></#list>
    </@cell>
    <@cell at=4>
      <span>${line.result()}</span>
      <#if line.reason()?has_content><@remark>${line.reason()}</@remark></#if>
      <#if line.before()?has_content><@remark>${msg("dualPasswordHistoryBefore")}: ${line.before()}</@remark></#if>
      <#if line.after()?has_content><@remark>${msg("dualPasswordHistoryAfter")}: ${line.after()}</@remark></#if>
    </@cell>
  </tr>
</#macro>

<#-- A cell of several lines, below the heading of that number. -->
<#macro cell at>
  <@form.cell label=headings[at] class="dual-password-lines"><#nested></@form.cell>
</#macro>

<#macro remark>
  <span class="dual-password-remark"><#nested></span>
</#macro>

<#macro person loginId name>
  <#if loginId?has_content><span dir="auto">${loginId}</span></#if>
  <#if name?has_content><span dir="auto">${name}</span></#if>
</#macro>
