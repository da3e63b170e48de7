package io.github.dualpassword.useradministration.change;

import java.util.ArrayList;
import java.util.List;

import io.github.dualpassword.useradministration.step.UserChangeSteps;

/**
 * The pages of the change of one user in their order (E08, E09): first and last ones are ours, those between are data.
 *
 * @param further steps that others have added, in their order
 */
record WizardPath(List<Further> further) {

    /** 利用者基本情報を変更. */
    static final String BASIC = "basic";
    /** 内容確認. */
    static final String CONFIRM = "confirm";
    /** 登録完了. */
    static final String DONE = "done";

    /** Before the id of a further step, which may be called as one of ours. */
    private static final String FURTHER = "step:";

    WizardPath {
        further = List.copyOf(further);
    }

    /**
     * A step that others have added.
     *
     * @param id of its factory
     * @param title key of its words in the bar of steps
     */
    record Further(String id, String title) {}

    static WizardPath of(UserChangeSteps steps) {
        return new WizardPath(steps.all().stream()
                .map(named -> new Further(named.id(), named.step().title()))
                .toList());
    }

    /** The place of the further step with this id. */
    static String placeOf(String id) {
        return FURTHER + id;
    }

    /** The id of the further step at this place, which must be one. */
    static String idAt(String place) {
        return place.substring(FURTHER.length());
    }

    List<String> places() {
        List<String> places = new ArrayList<>(List.of(BASIC));
        further.forEach(step -> places.add(placeOf(step.id())));
        places.addAll(List.of(CONFIRM, DONE));
        return places;
    }

    /** Keys of the words in the bar of steps. */
    List<String> titles() {
        return titles(further.stream().map(Further::title).toList());
    }

    /** The same with the titles of the further steps at hand. */
    static List<String> titles(List<String> further) {
        List<String> titles = new ArrayList<>(List.of("dualPasswordChangeUserBasicStep"));
        titles.addAll(further);
        titles.addAll(List.of("dualPasswordChangeUserConfirmStep", "dualPasswordChangeUserDoneStep"));
        return titles;
    }

    /** The place itself, or the first one when there is no such place. */
    String known(String place) {
        return places().contains(place) ? place : BASIC;
    }

    /** From 1. */
    int number(String place) {
        return places().indexOf(place) + 1;
    }

    String after(String place) {
        return places().get(number(place));
    }

    /** Not of the first one. */
    String before(String place) {
        return places().get(number(place) - 2);
    }
}
