package io.github.dualpassword.architecture;

import java.time.InstantSource;
import java.time.chrono.ChronoLocalDate;
import java.time.temporal.Temporal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.WeakHashMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.keycloak.common.util.Time;
import org.keycloak.provider.ProviderFactory;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

import io.github.dualpassword.VersionedProviderFactory;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

/** What holds in every room alike: one clock, nothing static that holds state, names that say what a class is. */
final class TimeStateAndNames {

    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackage(Rooms.ROOT + ".time..")
            .should()
            .accessTargetWhere(asksTheServerForTheTime())
            .because("tests and rules need one clock that can be moved, per realm");

    static final ArchRule STATIC_FIELDS_ARE_FINAL =
            fields().that().areStatic().should().beFinal();

    static final ArchRule NO_STATIC_FIELD_IS_MADE_TO_BE_CHANGED = noFields()
            .that()
            .areStatic()
            .should()
            .haveRawType(madeToBeChanged())
            .because("state is in the database only");

    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS = classes()
            .should()
            .haveNameNotMatching(".*(Manager|Helper|Utils?)(\\$.*)?")
            .because("such a name fits any class");

    static final ArchRule FACTORIES_SHOW_THE_VERSION = classes()
            .that()
            .areAssignableTo(ProviderFactory.class)
            .and()
            .areNotInterfaces()
            .should()
            .beAssignableTo(VersionedProviderFactory.class)
            .because("whoever looks into Server Info wants to know which build is running");

    /** What clocks, dates and calendars of the platform are called with for the present. */
    private static final List<Class<?>> KNOW_THE_PRESENT =
            List.of(Temporal.class, ChronoLocalDate.class, InstantSource.class, Calendar.class);

    private static final List<Class<?>> MADE_TO_BE_CHANGED = List.of(
            ArrayDeque.class,
            ArrayList.class,
            BlockingQueue.class,
            ConcurrentMap.class,
            CopyOnWriteArrayList.class,
            EnumMap.class,
            HashMap.class,
            HashSet.class,
            IdentityHashMap.class,
            LinkedList.class,
            StringBuilder.class,
            ThreadLocal.class,
            TreeMap.class,
            TreeSet.class,
            Vector.class,
            WeakHashMap.class);

    private TimeStateAndNames() {}

    private static DescribedPredicate<JavaAccess<?>> asksTheServerForTheTime() {
        return describe("the target is the server's own time", access -> {
            JavaClass owner = access.getTargetOwner();
            String name = access.getTarget().getName();
            boolean system =
                    owner.isEquivalentTo(System.class) && (name.equals("currentTimeMillis") || name.equals("nanoTime"));
            boolean present = (name.equals("now") || name.startsWith("system") || name.equals("getInstance"))
                    && KNOW_THE_PRESENT.stream().anyMatch(owner::isAssignableTo);
            boolean newDate = owner.isEquivalentTo(Date.class)
                    && access.getTarget().getFullName().endsWith("<init>()");
            return system || present || newDate || owner.isEquivalentTo(Time.class);
        });
    }

    private static DescribedPredicate<JavaClass> madeToBeChanged() {
        return describe(
                "made to be changed",
                type -> type.getPackageName().equals("java.util.concurrent.atomic")
                        || MADE_TO_BE_CHANGED.stream().anyMatch(type::isAssignableTo));
    }
}
