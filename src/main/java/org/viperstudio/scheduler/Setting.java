package org.viperstudio.scheduler;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** One key of a configuration with its value, null if absent: read as what is wanted, or a message that says why not. */
record Setting(String origin, String key, @Nullable JsonElement value) {
    private static final int LONGEST_QUOTE = 100;
    private static final double LARGEST = 1e9;

    /** How a constant is spelt in a configuration. */
    static String spelling(Enum<?> constant) {
        return constant.toString().toLowerCase(Locale.ROOT);
    }

    boolean isGiven() {
        return value != null && !(value instanceof JsonNull);
    }

    /** {@code null} is false, as for the authors of these files. */
    boolean flag(boolean ifAbsent) {
        return switch (value) {
            case null -> ifAbsent;
            case JsonNull _ -> false;
            case JsonPrimitive flag when flag.isBoolean() -> flag.getAsBoolean();
            default -> throw unexpected("true or false");
        };
    }

    /** A whole number from {@code least} to {@code most}. */
    int integer(int ifAbsent, int least, int most) {
        if (value == null) {
            return ifAbsent;
        }
        double number = number(value);
        if (number != Math.rint(number) || number < least || number > most) {
            throw unexpected("a whole number from %d to %d".formatted(least, most));
        }
        return (int) number;
    }

    /** Any number, infinite ones included. */
    double number(double ifAbsent) {
        double number = value == null ? ifAbsent : number(value);
        if (Double.isNaN(number)) {
            throw unexpected("a number");
        }
        return number;
    }

    /** A number between 0 and 1, both excluded. */
    double fraction(double ifAbsent) {
        double number = value == null ? ifAbsent : number(value);
        if (!(number > 0 && number < 1)) {
            throw unexpected("a number above 0 and below 1");
        }
        return number;
    }

    /** A number above zero whose square is still a float, or nothing. */
    OptionalDouble positive() {
        if (!isGiven()) {
            return OptionalDouble.empty();
        }
        double number = number(value);
        if (!(number > 0 && number <= LARGEST)) {
            throw unexpected("a number above 0, at most " + LARGEST);
        }
        return OptionalDouble.of(number);
    }

    String text(String ifAbsent) {
        return switch (value) {
            case null -> ifAbsent;
            case JsonPrimitive text when text.isString() -> text.getAsString();
            default -> throw unexpected("text");
        };
    }

    /** One of the constants of {@code ifAbsent}'s type. */
    <E extends Enum<E>> E choice(E ifAbsent) {
        return choice(ifAbsent, Map.of());
    }

    /** One of the constants of {@code ifAbsent}'s type, or a name that stands for one. */
    <E extends Enum<E>> E choice(E ifAbsent, Map<String, E> synonyms) {
        E[] constants = ifAbsent.getDeclaringClass().getEnumConstants();
        String name = text(spelling(ifAbsent));
        return Arrays.stream(constants)
                .filter(constant -> spelling(constant).equals(name))
                .findFirst()
                .or(() -> Optional.ofNullable(synonyms.get(name)))
                .orElseThrow(() -> unexpected(
                        Arrays.stream(constants).map(Setting::spelling).collect(Collectors.joining(", "))));
    }

    /** Numbers in a list; none if absent. */
    List<Double> numbers() {
        return switch (value) {
            case null -> List.of();
            case JsonNull _ -> List.of();
            case JsonArray list ->
                StreamSupport.stream(list.spliterator(), false)
                        .map(this::number)
                        .toList();
            default -> throw unexpected("a list of numbers");
        };
    }

    /** Refuses a feature that is not there, unless it is off: absent, null or false. */
    void refuse(String reason) {
        boolean off = !isGiven() || new JsonPrimitive(false).equals(value);
        if (!off) {
            throw unsupported(reason);
        }
    }

    SchedulerException unsupported(String reason) {
        return new SchedulerException(
                "%s: %s is %s, which is not supported: %s".formatted(origin, key, quote(), reason));
    }

    SchedulerException unexpected(String wanted) {
        return new SchedulerException("%s: %s is %s; expected %s".formatted(origin, key, quote(), wanted));
    }

    /** JSON has no infinities, so they come as bare words, which the parser hands on as text. */
    private double number(@Nullable JsonElement element) {
        if (element instanceof JsonPrimitive number && !number.isBoolean()) {
            try {
                return Double.parseDouble(number.getAsString());
            } catch (NumberFormatException noNumber) {
                throw unexpected("a number");
            }
        }
        throw unexpected("a number");
    }

    private String quote() {
        String text = String.valueOf(value);
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
    }
}
