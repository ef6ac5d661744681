# One image for each service, all of the same shape: docker build --build-arg SERVICE=gateway --build-arg PORT=8080 .
# docs/compose.md says what is in it and why.
ARG JDK=eclipse-temurin:25-jdk-noble
ARG JRE=eclipse-temurin:25-jre-noble
ARG NODE=node:24-bookworm-slim

# The admin UI; Maven only packs it.
FROM ${NODE} AS ui
WORKDIR /source/gateway/src/main/ui
COPY gateway/src/main/ui/package.json gateway/src/main/ui/package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --no-audit --no-fund
COPY contracts/openapi /source/contracts/openapi
COPY gateway/src/main/ui ./
RUN npm run --silent build

# The jars of all services: built once, whichever images are asked for.
FROM ${JDK} AS jars
WORKDIR /source
COPY mvnw pom.xml ./
COPY .mvn .mvn
COPY contracts contracts
COPY service-support service-support
COPY organisation-service organisation-service
COPY project-service project-service
COPY reporting-service reporting-service
COPY gateway gateway
COPY local local
COPY benchmarks benchmarks
COPY k8s/pom.xml k8s/
COPY --from=ui /source/gateway/target/classes/static gateway/target/classes/static
RUN --mount=type=cache,target=/root/.m2 \
	./mvnw -B -q -ntp -DskipTests -Dskip.ui -pl organisation-service,project-service,reporting-service,gateway,local -am package

# One service in layers, the ones that change least first, and native code beside them: it cannot be loaded out of a jar
# without writing it to a disk.
FROM jars AS layers
ARG SERVICE
RUN java -Djarmode=tools -jar "${SERVICE}/target/${SERVICE}.jar" extract --layers --destination /layers \
	--application-filename application.jar
WORKDIR /layers/native
RUN for jar in ../dependencies/lib/rocksdbjni-*.jar; do if [ -e "$jar" ]; then \
	case "$(uname -m)" in x86_64) library=librocksdbjni-linux64.so ;; *) library="librocksdbjni-linux-$(uname -m).so" ;; esac; \
	jar --extract --file "$jar" "$library"; fi; done

FROM ${JRE} AS java
RUN groupadd --gid 10001 faitiere && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /tmp faitiere \
	&& install -d -o 10001 -g 10001 /state
WORKDIR /application
# The C library keeps memory for each of many threads otherwise.
ENV MALLOC_ARENA_MAX=2 LANG=C.UTF-8

# What an operator runs beside the services, such as the loader of the demo networks: docker build --target tools .
FROM java AS tools
COPY --from=jars /source/local/target/lib ./lib
COPY --from=jars /source/local/target/faitiere.jar ./
USER 10001:10001
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-XX:TieredStopAtLevel=1", "-jar", "faitiere.jar"]

FROM java AS service
COPY --from=layers /layers/native ./native
COPY --from=layers /layers/dependencies ./
COPY --from=layers /layers/spring-boot-loader ./
COPY --from=layers /layers/snapshot-dependencies ./
COPY --from=layers /layers/application ./
COPY docker/java.options docker/ready ./
ARG PORT
ENV SERVER_ADDRESS=0.0.0.0 \
	SERVER_PORT=${PORT} \
	SPRING_CONFIG_IMPORT=optional:configtree:/run/secrets/ \
	SPRING_KAFKA_STREAMS_STATE_DIR=/state

# A run beside an embedded broker and database, for the JVM to remember what it loaded, linked and profiled.
FROM service AS trained
RUN --mount=type=bind,from=jars,source=/source/local/target,target=/parts \
	--mount=type=bind,source=docker/train,target=/train \
	bash /train /parts

FROM service
COPY --from=trained /application/application.aot ./
USER 10001:10001
ARG PORT
EXPOSE ${PORT}
HEALTHCHECK --interval=5s --timeout=3s --start-period=180s --retries=6 CMD ["bash", "ready"]
ENTRYPOINT ["java", "@java.options", "-XX:AOTCache=application.aot", "-jar", "application.jar"]
