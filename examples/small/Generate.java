import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.StringJoiner;

static final int LEADS = 400;

static final List<String> GIVEN = List.of(
        "Alda", "Bero", "Cilla", "Dorin", "Elvan", "Fenja", "Gisko", "Hedda", "Ilvi", "Jaro", "Kelda", "Lenz", "Mirte",
        "Nuno", "Orla", "Pelle", "Quirin", "Runa", "Sanne", "Tibor", "Ulla", "Vito", "Wanda", "Yorick", "Zoë");
static final List<String> FAMILY = List.of(
        "Amberg", "Birkholt", "Corvane", "Dornfeld", "Eschwald", "Finkel", "Grünau", "Hallström", "Iversky", "Jasper",
        "Kestner", "Lindqvar", "Marwitz", "Nordahl", "Ostrava", "Pellworm");
static final List<String> PLACE = List.of(
        "Alder", "Birch", "Cobalt", "Dune", "Ember", "Fjord", "Garnet", "Harbour", "Indigo", "Juniper", "Kelp",
        "Larch", "Mistral", "Nimbus", "Opal", "Pewter");
static final List<String> TRADE =
        List.of("Analytics", "Foods", "Freight", "Instruments", "Metal", "Optics", "Software", "Textiles");

static final Choice TITLE = new Choice()
        .of("CEO", 4, 1.2)
        .of("Head of Marketing", 6, 1.2)
        .of("VP, Sales", 6, 1.2)
        .of("Marketing Manager", 14, 0.5)
        .of("Sales Manager", 12, 0.4)
        .of("Engineer", 18, 0)
        .of("Assistant", 14, -0.3)
        .of("Student", 10, -1.8)
        .of("", 16, -0.4);
static final Choice INDUSTRY = new Choice()
        .of("Software", 24, 0.6)
        .of("Manufacturing", 24, 0.5)
        .of("Logistics", 18, 0)
        .of("Retail", 20, -0.3)
        .of("", 14, -0.2);
static final Choice CHANNEL = new Choice()
        .of("organic_search", 30, 0)
        .of("paid_search", 24, -0.3)
        .of("social", 16, -0.4)
        .of("referral", 10, 1.0)
        .of("event", 8, 0.6)
        .of("email", 8, 0.1)
        .of("", 4, 0);
static final Choice LAST_ACTIVITY = new Choice()
        .of("Newsletter Opened", 30, 0)
        .of("Blog Read", 24, -0.3)
        .of("Pricing Page Viewed", 14, 1.2)
        .of("Webinar Attended", 10, 1.4)
        .of("Content Downloaded", 14, 0.5)
        .of("Unsubscribed", 8, -2.0);

/** Writes leads that do not exist, always the same, and what became of them. */
void main(String[] arguments) throws IOException {
    var csv = new StringBuilder("number,lead_id,email,first_seen,channel,title,company,industry,employees,"
            + "visits,minutes_on_site,last_activity,stage,converted\n");
    var random = new Random(20_260_311);
    for (int number = 1; number <= LEADS; number++) {
        csv.append(row(number, random)).append('\n');
    }
    Files.writeString(Path.of(arguments.length == 0 ? "leads.csv" : arguments[0]), csv);
}

Row row(int number, Random random) {
    String company = any(PLACE, random) + " " + any(TRADE, random);
    var lead = new Lead(random);
    boolean converted = random.nextDouble() < lead.chance();
    return new Row()
            .cell(number)
            .cell("lead-%04d".formatted(number))
            .cell(address(any(GIVEN, random), any(FAMILY, random), number, company))
            .cell(LocalDate.of(2025, 1, 1).plusDays(random.nextInt(365)))
            .cell(lead.channel.name())
            .cell(lead.title.name())
            .cell(number % 40 == 0 ? "%s \"%s\"".formatted(company, any(PLACE, random)) : company)
            .cell(lead.industry.name())
            .cell(random.nextInt(100) < 80 ? lead.employees : "")
            .cell(lead.visits)
            .cell(lead.minutes)
            .cell(lead.lastActivity.name())
            .cell(stage(converted, random.nextInt(100)))
            .cell(converted ? 1 : 0);
}

/** The list was kept by hand: some customers are marked as such, and some who must not be called again. */
String stage(boolean converted, int luck) {
    if (converted) {
        return luck < 25 ? "CUSTOMER" : "";
    }
    return luck < 5 ? "DISQUALIFIED" : "";
}

/** No one has it: {@code example} is reserved. The number keeps two of the same name apart. */
String address(String given, String family, int number, String company) {
    String person = "%s.%s%d".formatted(given, family, number);
    return ascii(person + "@" + company.replace(' ', '-') + ".example");
}

String ascii(String text) {
    return text.toLowerCase(Locale.ROOT).replace("ë", "e").replace("ü", "ue").replace("ö", "oe");
}

String any(List<String> names, Random random) {
    return names.get(random.nextInt(names.size()));
}

/** What decides whether a lead converts, but for luck. */
static final class Lead {

    final Choice.Option channel;
    final Choice.Option title;
    final Choice.Option industry;
    final Choice.Option lastActivity;
    final int employees;
    final int visits;
    final int minutes;

    Lead(Random random) {
        channel = CHANNEL.draw(random);
        title = TITLE.draw(random);
        industry = INDUSTRY.draw(random);
        lastActivity = LAST_ACTIVITY.draw(random);
        employees = (int) StrictMath.exp(2 + 6 * random.nextDouble());
        visits = (int) StrictMath.exp(2.5 * random.nextDouble());
        minutes = visits == 1 ? random.nextInt(6) : random.nextInt(1 + 4 * visits);
    }

    double chance() {
        double known = channel.weight() + title.weight() + industry.weight() + lastActivity.weight();
        double size = employees >= 50 && employees <= 1000 ? 0.9 : 0;
        double stay = minutes >= 10 ? 0.9 : minutes < 2 ? -0.7 : 0;
        double back = visits >= 5 ? 0.8 : 0;
        return 1 / (1 + StrictMath.exp(-1.4 * (known + size + stay + back - 2.2)));
    }
}

/** Texts, how many in a hundred have each, and what it adds to the odds. */
static final class Choice {

    record Option(String name, int inHundred, double weight) {}

    private final List<Option> options = new ArrayList<>();

    Choice of(String name, int inHundred, double weight) {
        options.add(new Option(name, inHundred, weight));
        return this;
    }

    Option draw(Random random) {
        int drawn = random.nextInt(options.stream().mapToInt(Option::inHundred).sum());
        for (Option option : options) {
            drawn -= option.inHundred();
            if (drawn < 0) {
                return option;
            }
        }
        throw new IllegalStateException("drawn beyond the last option");
    }
}

/** One row of a CSV; a cell is quoted if it must be. */
static final class Row {

    private final StringJoiner cells = new StringJoiner(",");

    Row cell(Object value) {
        String text = value.toString();
        boolean quote = text.contains(",") || text.contains("\"");
        cells.add(quote ? '"' + text.replace("\"", "\"\"") + '"' : text);
        return this;
    }

    @Override
    public String toString() {
        return cells.toString();
    }
}
