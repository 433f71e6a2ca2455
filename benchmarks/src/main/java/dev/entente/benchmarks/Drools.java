package dev.entente.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.io.Resource;
import org.kie.api.runtime.StatelessKieSession;

/**
 * The policy as rules for Drools, compiled to Java (the executable model) once, with a stateless session for each
 * assessment. In two ways: the <em>whole</em> policy as rules, so that what is earned is a fact and limits and stages
 * follow from facts; or only the <em>matching</em>, where Drools finds the rules that hold and plain Java adds up.
 */
public final class Drools {

    private static final KieBase WHOLE = build("whole/fit.drl", "whole/events.drl", "whole/verdict.drl");
    private static final KieBase WHOLE_COUNTED = build("whole/fit.drl", "whole/counted.drl", "whole/verdict.drl");
    private static final KieBase MATCHING = build("matching/fit.drl", "matching/events.drl");
    private static final KieBase MATCHING_COUNTED = build("matching/fit.drl", "matching/counted.drl");

    private Drools() {}

    /** From all that was seen. */
    public static Outcome whole(Person person, List<Event> events, int today) {
        return whole(WHOLE, person, events, today);
    }

    /** From what was counted before. */
    public static Outcome wholeCounted(Person person, List<Counted> counted, int today) {
        return whole(WHOLE_COUNTED, person, counted, today);
    }

    /** From all that was seen. */
    public static Outcome matching(Person person, List<Event> events, int today) {
        return matching(MATCHING, person, events, today);
    }

    /** From what was counted before. */
    public static Outcome matchingCounted(Person person, List<Counted> counted, int today) {
        return matching(MATCHING_COUNTED, person, counted, today);
    }

    private static Outcome whole(KieBase rules, Person person, Collection<?> others, int today) {
        var result = new Result();
        StatelessKieSession session = rules.newStatelessKieSession();
        session.setGlobal("result", result);
        execute(session, person, others, today);
        return result.get();
    }

    private static Outcome matching(KieBase rules, Person person, Collection<?> others, int today) {
        var card = new ScoreCard(new Tally());
        StatelessKieSession session = rules.newStatelessKieSession();
        session.setGlobal("card", card);
        execute(session, person, others, today);
        return card.close(today);
    }

    private static void execute(StatelessKieSession session, Person person, Collection<?> others, int today) {
        session.setGlobal("today", today);
        var facts = new ArrayList<Object>(others.size() + 1);
        facts.add(person);
        facts.addAll(others);
        session.execute(facts);
    }

    private static KieBase build(String... files) {
        KieServices services = KieServices.get();
        KieFileSystem system = services.newKieFileSystem();
        for (String file : files) {
            Resource resource = services.getResources().newClassPathResource(file, Drools.class);
            system.write("src/main/resources/" + file, resource);
        }
        KieBuilder builder = services.newKieBuilder(system).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return services.newKieContainer(services.getRepository().getDefaultReleaseId())
                .getKieBase();
    }
}
