package dev.entente.bootstrap.policy;

import dev.entente.domain.policy.Place;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Mistakes that the parser stumbles over late, because it first took for one text what was meant as more. They show by
 * where the last text ended.
 */
final class LateSlip {

    private static final Pattern COLON = Pattern.compile("mapping values are not allowed|^expected ',' or .* got :$");

    private final String text;
    private final @Nullable Passage last;
    private final MarkedYamlEngineException broken;
    private final Mark mark;

    private LateSlip(String text, @Nullable Passage last, MarkedYamlEngineException broken, Mark mark) {
        this.text = text;
        this.last = last;
        this.broken = broken;
        this.mark = mark;
    }

    /** Where the mistake was made, if it is one of these. */
    static Optional<Told> find(String text, @Nullable Passage last, MarkedYamlEngineException broken) {
        return broken.getProblemMark()
                .map(mark -> new LateSlip(text, last, broken, mark))
                .flatMap(LateSlip::find);
    }

    private Optional<Told> find() {
        return openQuote().or(this::quoteOfTheNext).or(this::lookAlike).or(this::colon);
    }

    /** The parser is still in the text. */
    private Optional<Told> openQuote() {
        boolean inQuotes = String.valueOf(broken.getContext()).contains("quoted scalar");
        Optional<Mark> opened = inQuotes ? broken.getContextMark() : Optional.empty();
        if (broken.getProblem().contains("end of stream")) {
            return opened.map(from -> new Told(Places.of(from), "The quote that opens here is not closed."));
        }
        return opened.filter(from -> from.getLine() < mark.getLine()).map(from -> notClosed(Places.of(from)));
    }

    /** It was closed by the quote that opens the next text, and now that text follows. */
    private Optional<Told> quoteOfTheNext() {
        return last != null && last.quoted() && last.spansLines() && isNextTo(last.to())
                ? Optional.of(notClosed(last.from()))
                : Optional.empty();
    }

    private boolean isNextTo(Place end) {
        Place here = Places.of(mark);
        return end.line() == here.line()
                && line().codePoints()
                        .limit(here.column() - 1L)
                        .skip(end.column() - 1L)
                        .allMatch(point -> point == ' ');
    }

    private Told notClosed(Place from) {
        return new Told(
                from,
                "The quote that opens here is not closed on its line, and what stands at %s does not fit."
                        .formatted(Places.of(mark)));
    }

    private Optional<Told> lookAlike() {
        return LookAlike.in(line(), mark.getLine() + 1);
    }

    private Optional<Told> colon() {
        if (last == null
                || !last.endsAt(mark)
                || !COLON.matcher(broken.getProblem()).find()) {
            return Optional.empty();
        }
        boolean inBraces = broken.getContext() != null;
        return inBraces ? colonInBraces(last) : deeper(last);
    }

    private Optional<Told> colonInBraces(Passage last) {
        return last.spansLines()
                ? Optional.empty()
                : Optional.of(new Told(
                        Places.of(mark),
                        "This colon is one too many: a text with a colon and a space in it stands in quotes,"
                                + " or a comma is missing."));
    }

    /** What stands deeper than a key that has its value goes on with that value. */
    private Optional<Told> deeper(Passage last) {
        @Nullable Place key = last.key();
        return key == null || !last.spansLines()
                ? Optional.empty()
                : Optional.of(new Told(
                        new Place(
                                mark.getLine() + 1,
                                line().length() - line().stripLeading().length() + 1),
                        Slip.KEY_COLUMN.sentence(key)
                                + " If it goes on with the text of the line before, all of that stands in quotes."));
    }

    private String line() {
        return text.lines().skip(mark.getLine()).findFirst().orElse("");
    }
}
