package org.ltvlab.shell.error.internal;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A value of one type where another is wanted. */
final class Values implements Rule {
    private static final Pattern LOSSY = Pattern.compile("lossy conversion from (\\w+) to (\\w+)");
    private static final Pattern CONVERTED = Pattern.compile("incompatible types: (.+) cannot be converted to (.+)");
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*(?:final\\s+)?(byte|short|int|long|float)\\s+(\\w+\\s*=)");
    private static final Map<String, String> BOXES = Map.of(
            "int",
            "Integer",
            "long",
            "Long",
            "double",
            "Double",
            "boolean",
            "Boolean",
            "char",
            "Character",
            "float",
            "Float",
            "short",
            "Short",
            "byte",
            "Byte");

    @Override
    public Optional<Mistake> explain(Complaint complaint) {
        if (!complaint.is("prob.found.req")) {
            return Optional.empty();
        }
        Matcher lossy = LOSSY.matcher(complaint.en());
        if (lossy.find()) {
            return Optional.of(lossy(complaint, lossy.group(1), lossy.group(2)));
        }
        Matcher converted = CONVERTED.matcher(complaint.en());
        return converted.find()
                ? Optional.of(converted(
                        complaint,
                        converted.group(1).strip(),
                        converted.group(2).strip()))
                : Optional.empty();
    }

    private static Mistake lossy(Complaint complaint, String from, String to) {
        Mistake mistake = Mistake.at(
                complaint,
                from + " の値は、そのままでは " + to + " に入りません(端数や桁が失われます)",
                "a " + from + " does not fit into " + to + ": fractions or digits would be lost");
        Matcher declared = DECLARED.matcher(complaint.line());
        if (declared.find()) {
            return mistake.fix(declared.replaceFirst(from + " $2").strip());
        }
        return mistake.replacing(complaint, "(" + to + ") Math.round(" + complaint.marked() + ")");
    }

    private static Mistake converted(Complaint complaint, String from, String to) {
        if (to.equals("boolean") && complaint.source().startsWith("=", complaint.position())) {
            int at = complaint.position();
            return Mistake.at(complaint, "`=` は代入です。比べるには `==` を使います", "`=` assigns; `==` compares")
                    .marking(at, at + 1)
                    .replacing(complaint, "==");
        }
        if (from.equals("<nulltype>") || from.equals("<null>")) {
            return nothing(complaint, to);
        }
        if (complaint.source().substring(complaint.end()).matches("(?s)\\s*instanceof\\b.*")) {
            return Mistake.at(
                    complaint,
                    from + " の値が " + to + " であることはないので、この `instanceof` は成り立ちません",
                    "a value of type " + from + " is never of type " + to + ", so this `instanceof` cannot hold");
        }
        return unfit(complaint.whole(), from, to);
    }

    private static Mistake unfit(Complaint complaint, String from, String to) {
        Mistake mistake = Mistake.at(
                complaint,
                "ここには " + to + " が必要ですが、" + from + " の値があります",
                "a value of type " + to + " belongs here, not " + from);
        String fix = conversion(complaint, from, to);
        return fix == null ? mistake : mistake.replacing(complaint, fix);
    }

    private static Mistake nothing(Complaint complaint, String to) {
        Mistake mistake = Mistake.at(complaint, to + " には null を入れられません", to + " cannot be null");
        String box = BOXES.get(to);
        Matcher declared = Pattern.compile("(?U)\\b" + to + "(?=\\s+\\w+\\s*=)").matcher(complaint.line());
        return box != null && declared.find()
                ? mistake.fix(declared.replaceFirst(box).strip())
                : mistake;
    }

    private static @Nullable String conversion(Complaint complaint, String from, String to) {
        String value = complaint.marked();
        if (from.equals("String")) {
            return fromText(value, to);
        }
        if (to.equals("String")) {
            return "String.valueOf(" + value + ")";
        }
        boolean isNumber = from.matches("int|long|double|float");
        if (to.equals("BigDecimal") && isNumber) {
            return "new BigDecimal(\"" + value + "\")";
        }
        return null;
    }

    private static @Nullable String fromText(String value, String to) {
        boolean isWords = value.matches("\"[^\"]*[^\\d\".-][^\"]*\"");
        if (isWords && BOXES.containsValue(box(to)) && !box(to).matches("Character|Boolean")) {
            return null;
        }
        String inside = value.replaceAll("^\"|\"$", "");
        return switch (to) {
            case "int", "Integer" -> inside.matches("-?\\d+") ? inside : "Integer.parseInt(" + value + ")";
            case "double", "Double" ->
                inside.matches("-?\\d+(?:\\.\\d+)?") ? inside : "Double.parseDouble(" + value + ")";
            case "long", "Long" -> inside.matches("-?\\d+") ? inside + "L" : "Long.parseLong(" + value + ")";
            case "char", "Character" -> inside.length() == 1 ? "'" + inside + "'" : value + ".charAt(0)";
            case "BigDecimal" -> "new BigDecimal(" + value + ")";
            case "boolean", "Boolean" -> "Boolean.parseBoolean(" + value + ")";
            case "LocalDate" -> "LocalDate.parse(" + value + ")";
            default -> null;
        };
    }

    private static String box(String type) {
        return BOXES.getOrDefault(type, type);
    }
}
