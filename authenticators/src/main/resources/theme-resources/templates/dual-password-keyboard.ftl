<#-- A software keyboard (ソフトウェアキーボード) under a field. It must not import the layout: themes use it inside theirs. -->
<#import "dual-password-keys.ftl" as keys>
<#-- Where they stand on a keyboard; the same for everybody, every time. -->
<#assign letters = ["q w e r t y u i o p", "a s d f g h j k l", "z x c v b n m"]>
<#assign symbols = [
  {"!": "exclamation-mark", "\"": "quotation-mark", "#": "number-sign", "$": "dollar-sign", "%": "percent-sign",
    "&": "ampersand", "'": "apostrophe", "(": "left-parenthesis", ")": "right-parenthesis", "=": "equals-sign"},
  {"-": "hyphen", "^": "circumflex", "~": "tilde", "\\": "backslash", "|": "vertical-bar",
    "@": "at-sign", "`": "grave-accent", "[": "left-square-bracket", "]": "right-square-bracket", "{": "left-curly-bracket"},
  {"}": "right-curly-bracket", ";": "semicolon", "+": "plus-sign", ":": "colon", "*": "asterisk",
    ",": "comma", ".": "full-stop", "/": "slash", "<": "less-than-sign", ">": "greater-than-sign"},
  {"?": "question-mark", "_": "underscore"}]>

<#-- Offers it where the realm does: one call, anywhere in the page. It comes to stand under the first field, and enters into
     the one that had the focus last. Without scripts a template is nothing.

     fields: ids of the fields that it is for. -->
<#macro offer fields>
  <#if pageFrame?has_content && pageFrame.offersKeyboard()>
    <link rel="stylesheet" href="${url.resourcesPath}/css/dual-password-keyboard.css" />
    <template data-keyboard-for="${fields?join(" ")}">
      <div class="dual-password-keyboard">
        <div class="dual-password-keyboard-choice">
          <button type="button" data-keyboard="opener" data-open="${msg("dualPasswordKeyboardOpen")}" data-close="${msg("dualPasswordKeyboardClose")}">${msg("dualPasswordKeyboardOpen")}</button>
          <label><input type="checkbox" autocomplete="off" data-keyboard="use" /> <span>${msg("dualPasswordKeyboardUse")}</span></label>
        </div>
        <div class="dual-password-keyboard-panel" role="group" aria-label="${msg("dualPasswordKeyboard")}" data-keyboard="panel" hidden>
          <#if fields?size gt 1><p>${msg("dualPasswordKeyboardInto")} <strong data-keyboard="into"></strong></p></#if>
          <div role="grid" aria-label="${msg("dualPasswordKeyboardKeys")}" aria-describedby="keyboard-hint-${fields?first}" data-keyboard="grid" data-capital="${msg("dualPasswordKeyboardCapital", "{0}")}">
            <@row><#list "1 2 3 4 5 6 7 8 9 0"?split(" ") as digit><@key character=digit /></#list></@row>
            <#list letters as line>
              <@row><#list line?split(" ") as letter><@key character=letter class="dual-password-letter" /></#list></@row>
            </#list>
            <#list symbols as line>
              <@row>
                <#list line as symbol, name><@key character=symbol name=msg(keys.key("Key", name)) /></#list>
                <#if !line?has_next><@key character=" " text=msg("dualPasswordKeyboardSpace") class="dual-password-space" /></#if>
              </@row>
            </#list>
            <@row class="dual-password-keyboard-commands">
              <@command name="capitals" text=msg("dualPasswordKeyboardCapitals") pressed="false" />
              <@command name="delete" text=msg("dualPasswordKeyboardDelete") />
              <@command name="clear" text=msg("dualPasswordKeyboardClear") />
              <@command name="close" text=msg("dualPasswordKeyboardCloseKey") />
            </@row>
          </div>
          <p id="keyboard-hint-${fields?first}" class="dual-password-keyboard-hint">${msg("dualPasswordKeyboardHint")}</p>
          <p class="dual-password-keyboard-said" role="status" data-keyboard="said" data-entered="${msg("dualPasswordKeyboardEntered", "{0}")}"></p>
        </div>
      </div>
    </template>
    <script type="module" src="${url.resourcesPath}/js/dual-password-keyboard.js"></script>
  </#if>
</#macro>

<#macro row class="">
  <div role="row" class="dual-password-keyboard-row ${class}"><#nested></div>
</#macro>

<#-- name: how it is called where its sign alone would not be read out. -->
<#macro key character text=character name="" class="">
  <span role="gridcell" class="${class}"><button type="button" tabindex="-1" data-key="${character}"<#if name?has_content> aria-label="${name}"</#if>>${text}</button></span>
</#macro>

<#macro command name text pressed="">
  <span role="gridcell"><button type="button" tabindex="-1" data-command="${name}"<#if pressed?has_content> aria-pressed="${pressed}"</#if>>${text}</button></span>
</#macro>
