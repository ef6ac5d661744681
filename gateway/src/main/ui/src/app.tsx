import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, useEffect } from 'react';
import { BrowserRouter, Navigate, Route, Routes, useParams } from 'react-router';
import { statusOf } from './api/problem';
import { NetworkLayout } from './networks/network-layout';
import { sessionStore } from './session/session-store';
import { Layout, PlainPage, WidePage } from './shell/layout';

const NetworksPage = lazy(() => import('./networks/networks-page'));
const ProfilePage = lazy(() => import('./networks/profile-page'));
const FiguresPage = lazy(() => import('./figures/figures-page'));
const ProvenancePage = lazy(() => import('./figures/provenance-page'));
const VerificationPage = lazy(() => import('./figures/verification/verification-page'));
const ChangesPage = lazy(() => import('./figures/changes/changes-page'));
const TimelinePage = lazy(() => import('./timeline/timeline-page'));
const ProjectsPage = lazy(() => import('./projects/projects-page'));
const ProjectPage = lazy(() => import('./projects/project-page'));
const ActivitiesPage = lazy(() => import('./activities/activities-page'));
const ActivityPage = lazy(() => import('./activities/activity-page'));
const ActivityFormPage = lazy(() => import('./activities/form/activity-form-page'));
const DirectoryPage = lazy(() => import('./directory/directory-page'));
const OrganisationPage = lazy(() => import('./directory/organisation-page'));
const StatusPage = lazy(() => import('./status/status-page'));
const SignedInPage = lazy(() => import('./session/signed-in-page'));
const NotFoundPage = lazy(() => import('./shell/not-found-page'));

/** A refusal stays a refusal; only a lost line or a tired service is worth another try. */
export function retries(failures: number, error: unknown): boolean {
  const status = statusOf(error);
  return failures < 2 && (status === undefined || status >= 500);
}

/** A missing line is told at once instead of waiting for it in silence. */
export const newQueries = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        retry: retries,
        staleTime: 10_000,
        networkMode: 'always',
        refetchOnReconnect: true,
      },
      mutations: { networkMode: 'always' },
    },
  });

const queries = newQueries();

export function App() {
  useFreshDataPerPerson();
  return (
    <QueryClientProvider client={queries}>
      <BrowserRouter>
        <Pages />
      </BrowserRouter>
    </QueryClientProvider>
  );
}

export function Pages() {
  return (
    <Routes>
      <Route element={<Layout />}>
        <Route element={<WidePage />}>
          <Route index element={<NetworksPage />} />
        </Route>
        <Route element={<PlainPage />}>
          <Route path="annuaire" element={<DirectoryPage />} />
          <Route path="annuaire/:id" element={<OrganisationPage />} />
          <Route path="etat" element={<StatusPage />} />
          <Route path="signed-in" element={<SignedInPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Route>
        <Route path="reseaux/:slug" element={<KeyedNetworkLayout />}>
          <Route index element={<Navigate to="chiffres" replace />} />
          <Route path="chiffres" element={<FiguresPage />} />
          <Route path="chiffres/provenance" element={<ProvenancePage />} />
          <Route path="chiffres/verification" element={<VerificationPage />} />
          <Route path="chiffres/changements" element={<ChangesPage />} />
          <Route path="profil" element={<ProfilePage />} />
          <Route path="frise" element={<TimelinePage />} />
          <Route path="projets" element={<ProjectsPage />} />
          <Route path="projets/:id" element={<ProjectPage />} />
          <Route path="activites" element={<ActivitiesPage />} />
          <Route path="activites/nouvelle" element={<ActivityFormPage />} />
          <Route path="activites/:id" element={<ActivityPage />} />
          <Route path="activites/:id/modifier" element={<ActivityFormPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Route>
      </Route>
    </Routes>
  );
}

/** Nothing of one network, and no half-filled state, is carried over to another. */
function KeyedNetworkLayout() {
  const { slug } = useParams();
  return <NetworkLayout key={slug} />;
}

/** What one person could read is not kept for the next. */
function useFreshDataPerPerson() {
  useEffect(() => {
    let last = subject();
    return sessionStore.subscribe(() => {
      if (subject() !== last) {
        last = subject();
        void queries.resetQueries();
      }
    });
  }, []);
}

function subject(): string {
  const session = sessionStore.get();
  return session.state === 'signedIn' ? session.subject : session.state;
}
