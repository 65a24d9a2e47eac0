/** Operations refuse a request by throwing what the client is answered with; always before anything is changed. */
export { HostError } from '../protocol/hostError';
