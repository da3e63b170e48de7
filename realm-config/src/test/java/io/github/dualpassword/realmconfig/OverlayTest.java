package io.github.dualpassword.realmconfig;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class OverlayTest {

    @Test
    void fieldsAreAddedAndReplacedOneByOne() {
        assertThat(overlay("{'a':1,'b':{'c':1,'d':1}}", "{'b':{'d':2,'e':2}}"))
                .isEqualTo(json("{'a':1,'b':{'c':1,'d':2,'e':2}}"));
    }

    @Test
    void anElementWithANameIsChangedInItsPlace() {
        assertThat(overlay(
                        "{'actions':[{'alias':'A','name':'One','enabled':true},{'alias':'B'}]}",
                        "{'actions':[{'alias':'A','enabled':false},{'alias':'C'}]}"))
                .isEqualTo(
                        json("{'actions':[{'alias':'A','name':'One','enabled':false},{'alias':'B'},{'alias':'C'}]}"));
    }

    @Test
    void elementsOfOneNameAreKeptApartByTheirSubType() {
        assertThat(overlay(
                        "{'policies':[{'name':'P','subType':'x','on':1},{'name':'P','subType':'y','on':1}]}",
                        "{'policies':[{'name':'P','subType':'y','on':2}]}"))
                .isEqualTo(json("{'policies':[{'name':'P','subType':'x','on':1},{'name':'P','subType':'y','on':2}]}"));
    }

    @Test
    void aListOfTextsIsReplaced() {
        assertThat(overlay("{'locales':['de','fr']}", "{'locales':['ja']}")).isEqualTo(json("{'locales':['ja']}"));
    }

    private static ObjectNode overlay(String base, String piece) {
        return Overlay.of(json(base), json(piece));
    }

    private static ObjectNode json(String text) {
        return RealmFiles.parse(text.replace('\'', '"'));
    }
}
