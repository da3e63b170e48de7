<#-- Lists of the members of a contract: search, table, pages. All of it stands inside the form of the page, and every
     button sends the whole form, so that what was chosen survives. A list is what MemberTable makes. -->
<#import "dual-password-form.ftl" as form>

<#-- The enter key in the field presses its button, because that comes first in the form.

     alone: whether it belongs to the form that form.step makes with "searched"; then the enter key presses another button in
     all other fields. What is chosen in the page's form is sent along by dual-password-members.js. -->
<#macro search list narrowed=msg("dualPasswordMembersSuspendedOnly") alone=false>
  <#assign searchForm = alone?then(form.searchForm, "")>
  <div class="dual-password-search" role="search" aria-label="${msg("dualPasswordMembersSearchLabel")}">
    <@form.field name="search" label=msg("dualPasswordMembersSearch")>
      <@form.wrap>
        <input<#if searchForm?has_content> form="${searchForm}"</#if> id="search" name="search" type="search" value="${form.kept("search")?has_content?then(form.kept("search"), list.search())}"<#if !form.wrapped> class="${properties.kcInputClass!}"</#if> maxlength="100" autocomplete="off" autocapitalize="none" spellcheck="false" />
      </@form.wrap>
    </@form.field>
    <div class="dual-password-row">
      <@small name="find" label=msg("dualPasswordMembersFind") owner=searchForm />
      <#if list.narrowed()><@small name="everybody" label=msg("dualPasswordMembersEverybody") owner=searchForm /></#if>
    </div>
    <@form.check id="suspended" label=narrowed checked=list.suspendedOnly() owner=searchForm />
    <#if alone><noscript><p class="dual-password-intro">${msg("dualPasswordMembersSearchFirst")}</p></noscript></#if>
  </div>
</#macro>

<#-- The table. What stands in the first column is nested: it is called with "head" for its heading, and with "cell" and the
     row for each user. -->
<#macro table list label choice state=msg("dualPasswordServiceState")>
  <#if list.rows()?has_content>
    <@form.table rows=list.rows() class="dual-password-users" label=label; part, row>
      <#if part == "head">
        <th scope="col" role="columnheader" class="dual-password-choice-cell"><#nested "head", {}></th>
        <@columns further=list.headings() state=state />
      <#else>
        <tr role="row" data-user="${row.person().loginId()}"<#if row.suspended()> class="dual-password-suspended"</#if>>
          <@form.cell label=choice class="dual-password-choice-cell"><span><#nested "cell", row></span></@form.cell>
          <@person of=row.person() headings=list.headings() cells=row.cells() />
          <@form.cell label=state><@states of=row.states() /></@form.cell>
        </tr>
      </#if>
    </@form.table>
  <#else>
    <p class="dual-password-intro dual-password-nobody">${msg("dualPasswordMembersNobody")}</p>
  </#if>
</#macro>

<#macro personColumns further=[]>
  <@form.column label=msg("dualPasswordLoginId") />
  <@form.column label=msg("dualPasswordUserName") class="dual-password-name-cell" />
  <@form.column label=msg("dualPasswordUserType") class="dual-password-type-cell" />
  <#list further as heading><@form.column label=msg(heading) /></#list>
</#macro>

<#macro columns further=[] state=msg("dualPasswordServiceState")>
  <@personColumns further=further />
  <@form.column label=state class="dual-password-state-cell" />
</#macro>

<#-- Login ID, name and type of one user, and what stands in further columns. Where nothing is said of a mail address, none is missed. -->
<#macro person of headings=[] cells=[]>
  <th scope="row" role="rowheader" data-label="${msg("dualPasswordLoginId")}"><span><span dir="auto">${of.loginId()?has_content?then(of.loginId(), msg("dualPasswordMembersUnknown"))}</span><#if of.own()> <span class="dual-password-remark">${msg("dualPasswordMembersOneself")}</span></#if></span></th>
  <@form.cell label=msg("dualPasswordUserName") class="dual-password-name-cell"><span><span dir="auto">${form.orNone(of.name())}</span><#if of.loginId()?has_content && of.mailless()> <span class="dual-password-remark">${msg("dualPasswordMembersNoMail")}</span></#if></span></@form.cell>
  <@form.cell label=msg("dualPasswordUserType") class="dual-password-type-cell"><span>${typeName(of.type())}</span></@form.cell>
  <#list cells as cell><@form.cell label=msg(headings[cell?index]) class="dual-password-further-cell"><span<#if cell?matches("[0-9]+")> class="dual-password-digits"</#if>>${form.orNone(cell)}</span></@form.cell></#list>
</#macro>

<#-- Each thing that applies; with the end of what ends by itself. -->
<#macro states of>
  <ul class="dual-password-states" role="list">
    <#list of as state>
      <li data-state="${state.item()}">${stateName(state.item())}<#if state.until()?has_content> <span class="dual-password-remark">${msg("dualPasswordStateUntil", state.until())}</span></#if></li>
    </#list>
  </ul>
</#macro>

<#macro pages paging>
  <#if paging.total() gt 0>
    <@turn paging=paging words=msg("dualPasswordPagesShown", paging.first(), paging.last(), paging.total()) />
  </#if>
</#macro>

<#-- Where one is, and the buttons to the pages beside. -->
<#macro turn paging words>
  <nav class="dual-password-pages" aria-label="${msg("dualPasswordPages")}">
    <p>${words}</p>
    <#if paging.pages() gt 1>
      <div class="dual-password-row">
        <#if paging.page() gt 1><@small name="page" id="page-previous" value=(paging.page() - 1)?c label=msg("dualPasswordPagesPrevious") /></#if>
        <#if paging.page() lt paging.pages()><@small name="page" id="page-next" value=(paging.page() + 1)?c label=msg("dualPasswordPagesNext") /></#if>
      </div>
    </#if>
  </nav>
</#macro>

<#-- A button that does not leave the page. -->
<#macro small name label id=name value="true" owner="">
  <@form.offers button=name />
  <button class="${properties.kcButtonClass!} ${properties.kcButtonSecondaryClass!properties.kcButtonDefaultClass!} dual-password-small"<#if owner?has_content> form="${owner}"</#if> id="${id}" name="${name}" value="${value}" type="submit">${label}</button>
</#macro>

<#-- As it stands alone. -->
<#function stateName item>
  <#return stateWord(item)?cap_first>
</#function>

<#-- As it stands in a sentence. -->
<#function stateWord item>
  <#return msg(form.keys.key("State", item.word()), form.label("login"), form.label("confirmation"))>
</#function>

<#function typeName type>
  <#return type?has_content?then(msg(form.keys.key("UserType", type)), msg("dualPasswordNone"))>
</#function>
