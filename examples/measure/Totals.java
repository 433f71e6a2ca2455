import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts the leads of a running Entente by channel and by stage. */
void main() throws Exception {
    List<Map<?, ?>> leads = Leads.all();
    print("channel", leads);
    print("stage", leads);
    IO.println("%-8s %-20s %6d".formatted("all", "", leads.size()));
}

void print(String field, List<Map<?, ?>> leads) {
    leads.stream()
            .collect(Collectors.groupingBy(
                    lead -> String.valueOf(lead.get(field) == null ? "(none)" : lead.get(field)),
                    TreeMap::new,
                    Collectors.counting()))
            .forEach((value, count) -> IO.println("%-8s %-20s %6d".formatted(field, value, count)));
}
