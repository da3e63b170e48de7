package io.github.dualpassword.testground.assertions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TestsThatCannotFailTest {

    private static final String NO_ASSERTION = "has no assertion that runs in any case";
    private static final String HOLLOW = "holds when there are no elements";

    @Test
    void aTestByAnAnnotationOfOursIsATest() {
        assertThat(Snippet.findings("""
                        package io.github.dualpassword;

                        @ParameterizedTest
                        @interface AtEveryDoor {}

                        class SomeTest {
                            @AtEveryDoor
                            void aTest() {}
                        }
                        """))
                .singleElement()
                .satisfies(finding -> assertThat(finding.missing()).startsWith(NO_ASSERTION));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "product.doIt();",
                "if (a) { assertThat(b).isTrue(); }",
                "if (a) { assertThat(b).isTrue(); } else { product.doIt(); }",
                "if (a) { return; } assertThat(b).isTrue();",
                "for (String each : found()) { assertThat(each).isEmpty(); }",
                "for (String each : List.of()) { assertThat(each).isEmpty(); }",
                "for (int i = 0; i < list.size(); i++) { assertThat(list.get(i)).isEmpty(); }",
                "for (int i = 0; i < 3; i++) { if (i == a) { continue; } assertThat(i).isZero(); }",
                "while (a) { assertThat(b).isTrue(); }",
                "switch (a) { case 1 -> assertThat(b).isTrue(); default -> {} }",
                "switch (a) { case 1 -> assertThat(b).isTrue(); }",
                "try { product.doIt(); } catch (Refused e) { assertThat(e).hasMessage(\"no\"); }",
                "try { assertThat(b).isTrue(); } catch (AssertionError e) { product.doIt(); }",
                "found().forEach(each -> assertThat(each).isEmpty());",
                "optional.ifPresent(each -> assertThat(each).isEmpty());",
                "boolean c = a && fails(b);",
                "Object c = a ? fails(b) : null;",
                "Runnable later = () -> assertThat(b).isTrue();",
                "new Thread() { public void run() { assertThat(b).isTrue(); } };",
                "unknown.fails(b);"
            })
    void aTestWithoutAnAssertionThatRunsInAnyCaseIsFound(String body) {
        assertThat(Snippet.findingsInTest(body, "boolean fails(Object a) { assertThat(a).isNull(); return true; }"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.missing()).startsWith(NO_ASSERTION));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assertThat(b).isTrue();",
                "Assertions.assertEquals(a, b);",
                "assertThrows(Refused.class, () -> product.doIt());",
                "assertThatThrownBy(() -> product.doIt());",
                "assertThatCode(() -> product.doIt()).doesNotThrowAnyException();",
                "assertThatIllegalArgumentException().isThrownBy(() -> product.doIt());",
                "fail();",
                "if (a) { assertThat(b).isTrue(); } else { assertThat(b).isFalse(); }",
                "if (a) { assertThat(b).isTrue(); return; } assertThat(b).isFalse();",
                "if (a) { throw new AssertionError(); }",
                "for (String each : List.of(\"a\", \"b\")) { assertThat(each).isEmpty(); }",
                "for (Kind each : Kind.values()) { assertThat(each).isNull(); }",
                "for (String each : new String[] {\"a\"}) { assertThat(each).isEmpty(); }",
                "for (int i = 0; i < 3; i++) { assertThat(i).isZero(); }",
                "for (int i = 0; i < LIMIT; i++) { assertThat(i).isZero(); }",
                "assertThat(found).hasSize(2); for (String each : found) { assertThat(each).isEmpty(); }",
                "var known = List.of(\"a\"); known.forEach(each -> assertThat(each).isEmpty());",
                "do { assertThat(b).isTrue(); } while (a);",
                "switch (a) { case 1 -> assertThat(b).isTrue(); default -> fail(); }",
                "try { assertThat(b).isTrue(); } finally { product.close(); }",
                "try { product.doIt(); fail(); } catch (Refused e) { assertThat(e).hasMessage(\"no\"); }",
                "try { product.doIt(); } finally { assertThat(b).isTrue(); }",
                "window.locator(\"form\").waitFor();"
            })
    void aTestWithAnAssertionThatRunsInAnyCaseIsAccepted(String body) {
        assertThat(Snippet.findingsInTest(body)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "void called() { assertThat(b).isTrue(); }",
                "void called() { deeper(); } static void deeper() { assertThat(b).isTrue(); }",
                "void called() { if (b) throw new IllegalStateException(); }",
                "void called() { while (b) { if (c) { throw new AssertionError(); } } }",
                "void called() { for (int i : all()) { if (i == b) { return; } } throw new AssertionError(); }",
                "void called() { withSettings(() -> assertThat(b).isTrue()); }"
                        + " void withSettings(Runnable test) { try { test.run(); } finally { reset(); } }"
            })
    void aTestThatCallsAMethodWithSuchAnAssertionIsAccepted(String method) {
        assertThat(Snippet.findingsInTest("called();", method)).isEmpty();
        assertThat(Snippet.findingsInTest("this.called();", method)).isEmpty();
        assertThat(Snippet.findingsInTest("new SomeTest().called();", method)).isEmpty();
        assertThat(Snippet.findingsInTest("SomeTest other = other(); other.called();", method))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "void called() { if (a) { assertThat(b).isTrue(); } }",
                "void called() { called(); }",
                "void called() { prepares(); } void prepares() { if (b) throw new IllegalStateException(); }",
                "void called() { withSettings(() -> assertThat(b).isTrue()); }"
                        + " void withSettings(Runnable test) { if (a) { test.run(); } }"
            })
    void aTestThatCallsAMethodWithoutIsFound(String method) {
        assertThat(Snippet.findingsInTest("called();", method)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assertThat(found).allSatisfy(each -> assertThat(each).isEmpty());",
                "assertThat(found).as(\"names\").allMatch(String::isEmpty);",
                "assertThat(found).hasSizeLessThan(3).allMatch(String::isEmpty);",
                "assertThat(found).hasSize(0).noneSatisfy(each -> assertThat(each).isEmpty());",
                "assertThat(found).isNotEmpty().filteredOn(\"kind\", a).allMatch(String::isEmpty);",
                "assertThat(found).doesNotHaveDuplicates();"
            })
    void anAssertionThatHoldsForNoElementsIsFoundAlsoBesideOthers(String hollow) {
        assertThat(Snippet.findingsInTest("assertThat(b).isTrue(); " + hollow))
                .singleElement()
                .satisfies(finding -> assertThat(finding.missing()).startsWith(HOLLOW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assertThat(found).isNotEmpty().allSatisfy(each -> assertThat(each).isEmpty());",
                "assertThat(found).allMatch(String::isEmpty).hasSize(2);",
                "assertThat(found).isNotEmpty(); assertThat(found).allMatch(String::isEmpty);",
                "assertThat(List.of(1, 2)).allMatch(each -> each > 0);",
                "assertThat(found).noneMatch(String::isEmpty);",
                "assertThat(found).doesNotContain(\"a\");"
            })
    void anAssertionOfEveryElementOfSomeIsAccepted(String body) {
        assertThat(Snippet.findingsInTest(body)).isEmpty();
    }

    @Test
    void anAssertionThatComparesNothingIsFound() {
        assertThat(Snippet.findingsInTest("assertThat(a).isNull(); assertThat(b).as(\"b\");"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.missing()).startsWith("compares nothing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Test", "ParameterizedTest", "RepeatedTest(3)", "TestFactory", "Property", "Example"})
    void everyKindOfTestIsLookedAt(String annotation) {
        assertThat(Snippet.findings("class SomeTest { @%s void aTest() {} }".formatted(annotation)))
                .hasSize(1);
    }

    @Test
    void aDynamicTestIsOneOnlyForCertainElements() {
        String test = "class SomeTest { @TestFactory Stream<DynamicTest> tests() {"
                + " return %s.map(each -> dynamicTest(each, () -> assertThat(each).isEmpty())); } }";

        assertThat(Snippet.findings(test.formatted("found()"))).hasSize(1);
        assertThat(Snippet.findings(test.formatted("Stream.of(\"a\")"))).isEmpty();
    }

    @Test
    void aPropertyMayReturnItsVerdict() {
        assertThat(Snippet.findings("class SomeTest { @Property boolean holds() { return a == b; } }"))
                .isEmpty();
    }

    @Test
    void otherMethodsNeedNoAssertion() {
        assertThat(Snippet.findings("class SomeTest { @BeforeEach void start() {} void other() {} }"))
                .isEmpty();
    }

    @Test
    void theMessageNamesFileLineMethodAndWhatIsMissing() {
        assertThat(Snippet.findingsInTest("product.doIt();"))
                .singleElement()
                .asString()
                .startsWith("/authenticators/SomeTest.java:4 SomeTest.aTest: " + NO_ASSERTION);
    }
}
