package dev.entente.bootstrap.architecture;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/**
 * What a pom.xml says of the modules of the house.
 *
 * @param modules the folders it builds
 * @param dependencies the modules it depends on, without the prefix all share, with the scope if there is one
 */
record Pom(List<String> modules, List<String> dependencies) {

    private static final String PREFIX = "entente-";

    static Pom in(Path directory) throws Exception {
        Element project = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(directory.resolve("pom.xml").toFile())
                .getDocumentElement();
        return new Pom(
                below(project, "modules")
                        .flatMap(modules -> below(modules, "module"))
                        .map(Element::getTextContent)
                        .toList(),
                below(project, "dependencies")
                        .flatMap(dependencies -> below(dependencies, "dependency"))
                        .filter(dependency -> text(dependency, "groupId").equals("dev.entente"))
                        .map(Pom::named)
                        .toList());
    }

    private static String named(Element dependency) {
        String module = text(dependency, "artifactId").substring(PREFIX.length());
        String scope = text(dependency, "scope");
        return scope.isEmpty() ? module : "%s (%s)".formatted(module, scope);
    }

    private static String text(Element parent, String name) {
        return below(parent, name).map(Element::getTextContent).findFirst().orElse("");
    }

    private static Stream<Element> below(Element parent, String name) {
        var children = parent.getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(child -> child instanceof Element && child.getNodeName().equals(name))
                .map(Element.class::cast);
    }
}
