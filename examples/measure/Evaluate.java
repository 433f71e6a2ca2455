import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

static final String USAGE = """
        Says how well the scores of a running Entente tell the leads of a file that converted from the others.

          java Evaluate.java FILE ID OUTCOME BAR [NUMBER]

          FILE     the CSV that was imported
          ID       its column with the user id
          OUTCOME  its column that is 1 for a lead that converted and 0 for one that did not
          BAR      the enter bar of the policy
          NUMBER   its column with a whole number; the even ones were held out when the points were chosen""";

void main(String[] arguments) throws Exception {
    if (arguments.length < 4 || arguments.length > 5) {
        System.err.println(USAGE);
        System.exit(2);
    }
    List<Map<String, String>> rows = Csv.read(Path.of(arguments[0]));
    Map<Object, BigDecimal> scores = scores();
    Function<Map<String, String>, Separation.Outcome> outcome =
            row -> new Separation.Outcome(score(scores, cell(row, arguments[1])), cell(row, arguments[2]).equals("1"));
    var bar = new BigDecimal(arguments[3]);
    var all = new Separation(rows.stream().map(outcome).toList());

    IO.println("            leads  converted     AUC  top fifth  at the bar  of these converted");
    print("all", all, bar);
    if (arguments.length == 4) {
        printTenths(all);
    } else {
        Predicate<Map<String, String>> isEven = row -> Long.parseLong(cell(row, arguments[4])) % 2 == 0;
        var heldOut = new Separation(rows.stream().filter(isEven).map(outcome).toList());
        print("held out", heldOut, bar);
        printTenths(heldOut);
    }
}

Map<Object, BigDecimal> scores() throws Exception {
    var scores = new HashMap<Object, BigDecimal>();
    for (Map<?, ?> lead : Leads.all()) {
        Leads.userIds(lead).forEach(userId -> scores.put(userId, (BigDecimal) lead.get("score")));
    }
    return scores;
}

BigDecimal score(Map<Object, BigDecimal> scores, String userId) {
    if (!scores.containsKey(userId)) {
        throw new IllegalArgumentException("Entente has no lead with the user id " + userId);
    }
    return scores.get(userId);
}

String cell(Map<String, String> row, String column) {
    if (!row.containsKey(column)) {
        throw new IllegalArgumentException("no column '%s' in %s".formatted(column, row.keySet()));
    }
    return row.get(column);
}

void print(String name, Separation separation, BigDecimal bar) {
    IO.println(String.format(
            Locale.ROOT,
            "%-10s %6d %9.1f%% %7.3f %9.1f%% %11d %18.1f%%",
            name,
            separation.leads(),
            100 * separation.conversion(),
            separation.auc(),
            100 * separation.conversion(0, 0.2),
            separation.leadsAtLeast(bar),
            100 * separation.conversionAtLeast(bar)));
}

void printTenths(Separation separation) {
    IO.println("\nby tenths, best first");
    for (int tenth = 0; tenth < 10; tenth++) {
        IO.println(String.format(
                Locale.ROOT,
                "%2d  from %4s points  %5.1f%% converted",
                tenth + 1,
                separation.scoreAt((tenth + 1) / 10.0).stripTrailingZeros().toPlainString(),
                100 * separation.conversion(tenth / 10.0, (tenth + 1) / 10.0)));
    }
}
