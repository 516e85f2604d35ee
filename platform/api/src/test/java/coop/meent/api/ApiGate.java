package coop.meent.api;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.filter.BehaviorFilter;
import japicmp.filter.ClassFilter;
import japicmp.model.JApiChangeStatus;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import japicmp.model.JApiCompatibilityChange;
import japicmp.model.JApiCompatibilityChangeType;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javassist.CtBehavior;
import javassist.CtClass;
import javassist.NotFoundException;

/// Compares two apis as a plugin would: as class files that were compiled before, and as sources
/// that are compiled again. What is experimental does not count.
final class ApiGate {
    private final List<JApiClass> classes;

    private ApiGate(List<JApiClass> classes) {
        this.classes = classes;
    }

    static ApiGate between(byte[] before, byte[] now) {
        var options = new JarArchiveComparatorOptions();
        options.getClassPathEntries().addAll(libraries());
        options.getFilters().getExcludes().add((ClassFilter) ApiGate::experimental);
        options.getFilters().getExcludes().add((BehaviorFilter) ApiGate::experimental);
        return new ApiGate(
                new JarArchiveComparator(options)
                        .compare(
                                new JApiCmpArchive(before, "before.jar", "1"),
                                new JApiCmpArchive(now, "now.jar", "1")));
    }

    private static List<String> libraries() {
        var path = System.getProperty("java.class.path").split(File.pathSeparator, -1);
        return Arrays.stream(path).filter(it -> it.endsWith(".jar")).toList();
    }

    /// {@return a line for each thing that a plugin of before would miss}
    List<String> broken() {
        return classes.stream().flatMap(ApiGate::broken).distinct().sorted().toList();
    }

    /// {@return a line for each thing that was not there before}
    List<String> added() {
        var added = new ArrayList<String>();
        for (var type : classes) {
            if (type.getChangeStatus() == JApiChangeStatus.NEW) {
                added.add(type.getFullyQualifiedName());
            } else {
                type.getMethods().stream()
                        .filter(it -> it.getChangeStatus() == JApiChangeStatus.NEW)
                        .forEach(
                                it -> added.add(type.getFullyQualifiedName() + "#" + it.getName()));
            }
        }
        return added.stream().sorted().toList();
    }

    private static Stream<String> broken(JApiClass type) {
        var name = type.getFullyQualifiedName();
        if (type.getChangeStatus() == JApiChangeStatus.REMOVED) {
            return Stream.of(name + ": class removed");
        }
        return Stream.of(
                        lines(name, type, type),
                        members(type, type.getMethods(), it -> "#" + it.getName()),
                        members(type, type.getConstructors(), _ -> "#new"),
                        members(type, type.getFields(), it -> "#" + it.getName()),
                        members(type, type.getInterfaces(), _ -> ""),
                        lines(name, type, type.getSuperclass()))
                .flatMap(it -> it);
    }

    private static <T extends JApiCompatibility> Stream<String> members(
            JApiClass type, Collection<T> members, Function<T, String> name) {
        return members.stream()
                .flatMap(it -> lines(type.getFullyQualifiedName() + name.apply(it), type, it));
    }

    private static Stream<String> lines(String name, JApiClass type, JApiCompatibility thing) {
        return thing.getCompatibilityChanges().stream()
                .filter(it -> !it.isBinaryCompatible() || !it.isSourceCompatible())
                .filter(it -> !harmless(type, it))
                .map(it -> name + ": " + inWords(it.getType()));
    }

    // judged by what it was, so that nobody gets past by marking it now
    private static boolean harmless(JApiClass type, JApiCompatibilityChange change) {
        boolean grown =
                change.getType() == JApiCompatibilityChangeType.METHOD_ADDED_TO_INTERFACE
                        || change.getType()
                                == JApiCompatibilityChangeType.METHOD_ABSTRACT_ADDED_TO_CLASS;
        return grown
                && type.getOldClass().filter(it -> it.hasAnnotation(Provided.class)).isPresent();
    }

    private static String inWords(JApiCompatibilityChangeType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static boolean experimental(CtClass type) {
        try {
            return type.hasAnnotation(Experimental.class)
                    || Optional.ofNullable(type.getDeclaringClass())
                            .filter(ApiGate::experimental)
                            .isPresent();
        } catch (NotFoundException absent) {
            throw new IllegalStateException("a class without what is around it", absent);
        }
    }

    /// {@return what a jar marks as experimental}
    static List<String> experimentalIn(byte[] jar) {
        var none = new JarArchiveComparator(new JarArchiveComparatorOptions());
        var archive = new JApiCmpArchive(jar, "now.jar", "1");
        return none.compare(archive, archive).stream()
                .flatMap(it -> it.getNewClass().stream())
                .flatMap(ApiGate::experimentalOf)
                .sorted()
                .toList();
    }

    private static Stream<String> experimentalOf(CtClass type) {
        return experimental(type)
                ? Stream.of(type.getName())
                : Arrays.stream(type.getDeclaredMethods())
                        .filter(ApiGate::experimental)
                        .map(it -> type.getName() + "#" + it.getName());
    }

    private static boolean experimental(CtBehavior method) {
        return method.hasAnnotation(Experimental.class);
    }
}
