package org.faitiere.k8s;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.attribute.RecordComponentInfo;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The names of all settings that a service knows, in the form that variables of the
 * environment have: those of Spring Boot from its metadata, the platform's own from its
 * records of settings.
 */
final class SettingNames {

	private static final String PROPERTIES = "Lorg/springframework/boot/context/properties/ConfigurationProperties;";

	private static final Set<String> BOOT = ofBoot();

	private final Set<String> names = new HashSet<>(BOOT);

	SettingNames(ServiceFiles service) {
		service.placeholders().forEach((it) -> this.names.add(canonical(it)));
		for (Path module : service.modules()) {
			Path classes = module.resolve("target/classes");
			if (!Files.isDirectory(classes)) {
				throw new IllegalStateException(
						"Build " + module.getFileName() + " first: its settings are read there");
			}
			files(classes).filter((it) -> it.toString().endsWith(".class")).forEach((it) -> read(classes, it));
		}
	}

	boolean has(String variable) {
		return this.names.stream()
			.anyMatch((it) -> it.endsWith("*") ? variable.startsWith(it.substring(0, it.length() - 1))
					: variable.equals(it));
	}

	static String canonical(String property) {
		return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
	}

	private void read(Path classes, Path file) {
		ClassModel model = parse(file);
		model.findAttribute(Attributes.runtimeVisibleAnnotations())
			.stream()
			.flatMap((it) -> it.annotations().stream())
			.filter((it) -> it.className().equalsString(PROPERTIES))
			.flatMap((it) -> prefix(it).stream())
			.forEach((it) -> components(classes, model, canonical(it)));
	}

	private static Optional<String> prefix(Annotation annotation) {
		return annotation.elements()
			.stream()
			.map(AnnotationElement::value)
			.filter(AnnotationValue.OfString.class::isInstance)
			.map((it) -> ((AnnotationValue.OfString) it).stringValue())
			.findFirst();
	}

	private void components(Path classes, ClassModel model, String prefix) {
		List<RecordComponentInfo> components = model.findAttribute(Attributes.record())
			.map((it) -> it.components())
			.orElse(List.of());
		for (RecordComponentInfo component : components) {
			String name = prefix + "_" + canonical(component.name().stringValue());
			String type = component.descriptor().stringValue();
			Path nested = classes.resolve(type.substring(1).replace(";", "") + ".class");
			if (type.equals("Ljava/util/Map;") || type.equals("Ljava/util/List;") || type.equals("Ljava/util/Set;")) {
				this.names.add(name + "_*");
			}
			else if (type.startsWith("L") && Files.exists(nested)) {
				components(classes, parse(nested), name);
			}
			else {
				this.names.add(name);
			}
		}
	}

	private static Set<String> ofBoot() {
		Set<String> names = new HashSet<>();
		try {
			List<URL> all = Collections
				.list(SettingNames.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"));
			for (URL each : all) {
				for (JsonNode it : read(each).path("properties")) {
					boolean map = it.path("type").asText().startsWith("java.util.Map");
					if (!it.has("deprecation") && !it.path("deprecated").asBoolean()) {
						names.add(canonical(it.path("name").asText()) + (map ? "_*" : ""));
					}
				}
			}
			return names;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static JsonNode read(URL file) throws IOException {
		try (InputStream content = file.openStream()) {
			return new ObjectMapper().readTree(content);
		}
	}

	private static ClassModel parse(Path file) {
		try {
			return ClassFile.of().parse(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<Path> files(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
