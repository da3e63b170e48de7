package io.github.dualpassword.useradministration.bulk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.useradministration.Member;
import io.github.dualpassword.useradministration.MemberFilter;
import io.github.dualpassword.useradministration.MemberTable;
import io.github.dualpassword.useradministration.ServiceState;
import io.github.dualpassword.useradministration.ServiceState.Item;
import io.github.dualpassword.useradministration.TargetWork;

/**
 * An operation on many users, as data and functions. All else is the same for every operation: the list with its selection,
 * the confirmation, each target once and for itself, the result out of the history.
 *
 * @param procedure id of the required action, and name of the screen of the list
 * @param name its pages are called by: the screens {@code <name>-confirm} and {@code <name>-result}
 * @param words on its pages
 * @param narrowed whom the check box beside the search leaves in the list
 * @param columns of the lists, beside who it is and the state
 * @param named what the list names with a user and is confirmed with the state, such as others on whom it has an effect
 * @param state what it is about, of the state of a user's service; nothing else is shown or compared
 * @param meanings why an item of the state can apply in the realm; nothing where it cannot
 * @param choices what can be done with users; the first is selected at first by those who may do it
 */
public record BulkOperation(
        String procedure,
        String name,
        Words words,
        MemberFilter.States narrowed,
        List<MemberTable.Column> columns,
        Function<Member, List<String>> named,
        Set<Item> state,
        BiFunction<RealmPolicy, Item, Optional<Meaning>> meanings,
        List<Choice> choices) {

    /**
     * Words of the pages. All are keys of messages.
     *
     * @param steps where one is: selecting, and done
     * @param narrowed at the check box beside the search
     * @param choice what is chosen for the users; empty where there is one choice only
     * @param notes below the list
     * @param confirmIntro with the number of targets, the name of the choice, and the confirmation password
     * @param nothingDone at the result, where nothing was
     * @param terms what the state, and what is done with it, is called
     */
    public record Words(
            String listTitle,
            String intro,
            List<String> steps,
            String narrowed,
            String choice,
            List<String> notes,
            String confirmTitle,
            String confirmIntro,
            String resultTitle,
            String nothingDone,
            Terms terms) {}

    /**
     * What the state that an operation is about is called, and what is done with it. All are keys of messages.
     *
     * @param state heading of its column
     * @param before the same, where it stands beside the next one
     * @param after what it is to become
     * @param meanings heading of what it means
     * @param reached that everybody who is selected is so already
     * @param execute label of the button
     * @param leave label of the button at the end
     */
    public record Terms(
            String state, String before, String after, String meanings, String reached, String execute, String leave) {

        /** Of サービス状態. */
        public static final Terms OF_SERVICE = new Terms(
                "dualPasswordServiceState",
                "dualPasswordReleaseBefore",
                "dualPasswordReleaseThen",
                "dualPasswordReleaseMeanings",
                "dualPasswordReleaseNothingToChange",
                "dualPasswordExecute",
                "dualPasswordToTop");
    }

    /**
     * What the operator has confirmed of a target.
     *
     * @param state as {@link ServiceState#words()}
     * @param named what was named with it
     */
    public record Confirmed(String state, List<String> named) {

        public Confirmed {
            named = List.copyOf(named);
        }
    }

    /**
     * Words of a choice. All are keys of messages, possibly empty where they are none.
     *
     * @param warning before it is confirmed, on the list and on the confirm page
     * @param done at the result, of all
     * @param outcome the same, of one user
     * @param advice what ought to be done now; possibly empty
     */
    public record ChoiceWords(String name, String warning, String done, String outcome, String advice) {}

    /**
     * Why an item of the state applies.
     *
     * @param sentence key of a message
     * @param credential id of the credential that it names; empty where it names none
     */
    public record Meaning(Item item, String sentence, String credential) {}

    /**
     * The way on from the result to another procedure for one user.
     *
     * @param operation what an operator must be permitted there
     * @param label key of the button's label
     * @param labelOf key of the same with a login ID
     */
    public record FollowUp(String procedure, Operation operation, String label, String labelOf) {}

    /**
     * A moment from which on something is possible, told by the result: once where it is the same for all, else with each user.
     *
     * @param fact of the lines of the history that holds it, milliseconds since the epoch
     * @param advice key of the message for all, with the moment, in place of the advice of the choice
     * @param outcome key of the message for one user, with the moment
     */
    public record ToldFrom(String fact, String advice, String outcome) {}

    /**
     * Something that can be done with each of the users who are selected.
     *
     * @param id value of the selector; stable, it stands in notes
     * @param operation what an operator must be permitted to do; the history calls it so
     * @param foreseen what a state is to become by all that is known before the execution, and by what else the operator
     *     is permitted to do with the target
     * @param reached whether a state is so already; where nobody's is to become so, that is said before the confirmation
     *     password is evaluated
     * @param wanted what a state is to be afterwards; the rest is shown as left over (D14)
     * @param work on one target, if that one is still as it was confirmed
     * @param endsSessions whether the work may ask for the end of sessions
     * @param followUp the way on from the result; possibly empty
     * @param toldFrom a moment that the result tells; possibly empty
     */
    public record Choice(
            String id,
            Operation operation,
            ChoiceWords words,
            BiFunction<List<Item>, Predicate<Operation>, List<Item>> foreseen,
            Predicate<List<Item>> reached,
            Predicate<Item> wanted,
            Function<Confirmed, TargetWork> work,
            boolean endsSessions,
            Optional<FollowUp> followUp,
            Optional<ToldFrom> toldFrom) {

        /** One whose result tells no moment. */
        public Choice(
                String id,
                Operation operation,
                ChoiceWords words,
                BiFunction<List<Item>, Predicate<Operation>, List<Item>> foreseen,
                Predicate<List<Item>> reached,
                Predicate<Item> wanted,
                Function<Confirmed, TargetWork> work,
                boolean endsSessions,
                Optional<FollowUp> followUp) {
            this(id, operation, words, foreseen, reached, wanted, work, endsSessions, followUp, Optional.empty());
        }

        List<Item> leftOver(List<Item> after) {
            return after.stream().filter(wanted.negate()).toList();
        }
    }

    /** What is done by this id; nothing for an id that somebody made up. */
    public Optional<Choice> choice(String id) {
        return choices.stream().filter(choice -> choice.id().equals(id)).findFirst();
    }

    /** As much of somebody's states as the operation is about. */
    public List<Item> items(Member member) {
        return ServiceState.orUsable(
                member.items().stream().filter(state::contains).toList());
    }

    /** The same of a member, in words. */
    String inWords(Member member) {
        return ServiceState.words(items(member));
    }
}
